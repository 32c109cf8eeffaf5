import type { UnitPageAnswer } from '@lianban/contract';
import { useQuery } from '@tanstack/react-query';
import { Button, Tag } from 'antd';
import { useState, type ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { keys } from '../../api/keys';
import { useMe } from '../../api/use-session';
import { Page } from '../../ui/Page';
import { PageState } from '../../ui/PageState';
import { useSay } from '../../words/use-say';
import { readUnit } from './api';
import { EditUnit } from './EditUnit';
import { MergeUnit } from './reforms/MergeUnit';
import { RenameUnit } from './reforms/RenameUnit';
import { SplitUnit } from './reforms/SplitUnit';
import { UnitFacts } from './UnitFacts';
import { UnitHistory } from './UnitHistory';
import { UnitNames } from './UnitNames';
import { UnitPeople } from './UnitPeople';
import { UnitsBelow } from './UnitsBelow';
import './units.css';

const DIALOGS = { edit: EditUnit, rename: RenameUnit, merge: MergeUnit, split: SplitUnit } as const;
const REFORMS = ['rename', 'merge', 'split'] as const;
type Doing = keyof typeof DIALOGS;

/** One unit: what it is called and was, where it stands, who works there, and how it came to be so. */
export function UnitPage(): ReactNode {
  const { id = '' } = useParams();
  const say = useSay();
  const unit = useQuery({ queryKey: keys.unit(id), queryFn: ({ signal }) => readUnit(id, signal) });
  if (!unit.data) {
    return (
      <Page title={say('units.title')}>
        <PageState of={unit}>{() => null}</PageState>
      </Page>
    );
  }
  return (
    <PageState of={unit}>
      {(found) => (
        // A dialog that is open belongs to this unit and no other.
        <Unit key={found.id} unit={found} />
      )}
    </PageState>
  );
}

function Unit({ unit }: { unit: UnitPageAnswer }): ReactNode {
  const say = useSay();
  const { may } = useMe();
  const [doing, setDoing] = useState<Doing | null>(null);
  const Dialog = doing && DIALOGS[doing];
  return (
    <Page
      title={unit.name}
      aside={
        <>
          <Link to="/units">{say('units.title')}</Link>{' '}
          {unit.coordinationOffice && <Tag color="blue">{say('units.office')}</Tag>}
          {unit.endedOn && <Tag color="red">{say('units.ended', { day: unit.endedOn })}</Tag>}
        </>
      }
      actions={
        !unit.endedOn && (
          <>
            {may.includes('unit.amend') && (
              <Button onClick={() => setDoing('edit')}>{say('act.edit')}</Button>
            )}
            {may.includes('unit.reform') &&
              REFORMS.map((reform) => (
                <Button key={reform} onClick={() => setDoing(reform)}>
                  {say(`reform.${reform}`)}
                </Button>
              ))}
          </>
        )
      }
    >
      <div className="unit-page">
        <div>
          <UnitFacts unit={unit} />
          <UnitPeople unit={unit} />
        </div>
        <div>
          <UnitNames unit={unit} />
          <UnitsBelow unit={unit} />
          <UnitHistory unit={unit} />
        </div>
      </div>
      {Dialog && <Dialog unit={unit} onClose={() => setDoing(null)} />}
    </Page>
  );
}
