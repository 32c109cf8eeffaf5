import { ImportOutlined, PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { keys } from '../../api/keys';
import { usePages } from '../../api/use-pages';
import { useMe } from '../../api/use-session';
import { LoadMore } from '../../ui/LoadMore';
import { Page } from '../../ui/Page';
import { EmptyState, PageState } from '../../ui/PageState';
import { useNarrow } from '../../ui/use-narrow';
import { useSay } from '../../words/use-say';
import { AddUnit } from './AddUnit';
import { readUnits, type UnitFilter } from './api';
import { ExportUnits } from './ExportUnits';
import { addressOf, filterIn, isNarrowed } from './filter';
import { ImportUnits } from './ImportUnits';
import { UnitFilters, type View } from './UnitFilters';
import { UnitCards, UnitTable } from './UnitList';
import { UnitTree } from './UnitTree';
import './units.css';

/** 单位名录: the register against which the units of a plan are matched. */
export function UnitsPage(): ReactNode {
  const say = useSay();
  const { may } = useMe();
  const [doing, setDoing] = useState<'add' | 'import' | null>(null);
  const [search, setSearch] = useSearchParams();
  const filter = filterIn(search);
  const view: View = search.get('view') === 'tree' ? 'tree' : 'list';
  const show = (next: UnitFilter, as: View): void =>
    setSearch({ ...addressOf(next), ...(as === 'tree' && { view: as }) }, { replace: true });
  return (
    <Page
      title={say('units.title')}
      actions={
        <>
          {may.includes('unit.export') && <ExportUnits />}
          {may.includes('unit.import') && (
            <Button icon={<ImportOutlined />} onClick={() => setDoing('import')}>
              {say('units.import')}
            </Button>
          )}
          {may.includes('unit.add') && (
            <Button type="primary" icon={<PlusOutlined />} onClick={() => setDoing('add')}>
              {say('units.add')}
            </Button>
          )}
        </>
      }
    >
      <UnitFilters
        filter={filter}
        view={view}
        onFilter={(next) => show(next, view)}
        onView={(as) => show(filter, as)}
      />
      {view === 'tree' ? <UnitTree /> : <Listed filter={filter} />}
      {doing === 'add' && <AddUnit onClose={() => setDoing(null)} />}
      {doing === 'import' && <ImportUnits onClose={() => setDoing(null)} />}
    </Page>
  );
}

function Listed({ filter }: { filter: UnitFilter }): ReactNode {
  const say = useSay();
  const narrow = useNarrow();
  const units = usePages(keys.units({ ...filter }), (cursor, signal) => readUnits(filter, cursor, signal));
  const narrowed = isNarrowed(filter);
  return (
    <PageState of={units.of}>
      {(items) =>
        items.length === 0 ? (
          <EmptyState
            title={say(narrowed ? 'units.none-match' : 'units.empty')}
            hint={narrowed ? undefined : say('units.empty-hint')}
          />
        ) : (
          <>
            {narrow ? <UnitCards units={items} /> : <UnitTable units={items} />}
            <LoadMore more={units.more} busy={units.busy} />
          </>
        )
      }
    </PageState>
  );
}
