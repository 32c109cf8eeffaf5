import { PlusOutlined } from '@ant-design/icons';
import { LIMITS } from '@lianban/contract';
import { TIERS, type Tier } from '@lianban/rules';
import { Button, Select } from 'antd';
import { useState, type ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { keys } from '../../api/keys';
import { usePages } from '../../api/use-pages';
import { useMe } from '../../api/use-session';
import { LoadMore } from '../../ui/LoadMore';
import { Page } from '../../ui/Page';
import { EmptyState, PageState } from '../../ui/PageState';
import { SearchField } from '../../ui/SearchField';
import { useNarrow } from '../../ui/use-narrow';
import { useSay } from '../../words/use-say';
import { AddUnit } from './AddUnit';
import { readUnits, type UnitFilter } from './api';
import { UnitCards, UnitTable } from './UnitList';

const isTier = (tier: string | null): tier is Tier => (TIERS as readonly (string | null)[]).includes(tier);

/** 单位名录: the register against which the units of a plan are matched. */
export function UnitsPage(): ReactNode {
  const say = useSay();
  const narrow = useNarrow();
  const mayAdd = useMe().may.includes('unit.add');
  const [adding, setAdding] = useState(false);
  const [search, setSearch] = useSearchParams();
  const tier = search.get('tier');
  const filter: UnitFilter = { q: search.get('q') ?? '', tier: isTier(tier) ? tier : null };
  const show = (next: UnitFilter): void =>
    setSearch(
      { ...(next.q ? { q: next.q } : {}), ...(next.tier ? { tier: next.tier } : {}) },
      { replace: true },
    );
  const units = usePages(keys.units({ ...filter }), (cursor, signal) => readUnits(filter, cursor, signal));
  const narrowed = filter.q !== '' || filter.tier !== null;
  return (
    <Page
      title={say('units.title')}
      actions={
        mayAdd && (
          <Button type="primary" icon={<PlusOutlined />} onClick={() => setAdding(true)}>
            {say('units.add')}
          </Button>
        )
      }
    >
      <div className="filters no-print" role="search">
        <SearchField
          value={filter.q}
          label={say('units.search')}
          maxLength={LIMITS.name}
          onChange={(q) => show({ ...filter, q })}
        />
        <Select<Tier | ''>
          className="filter-state"
          aria-label={say('units.tier')}
          value={filter.tier ?? ''}
          options={[
            { value: '', label: say('units.all-tiers') },
            ...TIERS.map((one) => ({ value: one, label: say(`tier.${one}`) })),
          ]}
          onChange={(next) => show({ ...filter, tier: next || null })}
        />
      </div>
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
      {adding && <AddUnit onClose={() => setAdding(false)} />}
    </Page>
  );
}
