import type { UnitAnswer } from '@lianban/contract';
import { Table, Tag, type TableColumnsType } from 'antd';
import type { ReactNode } from 'react';
import { useSay, type Say } from '../../words/use-say';

interface OfUnits {
  readonly units: readonly UnitAnswer[];
}

export function UnitTable({ units }: OfUnits): ReactNode {
  const say = useSay();
  return (
    <Table
      rowKey="id"
      pagination={false}
      sticky={{ offsetHeader: 52 }}
      dataSource={[...units]}
      columns={columns(say)}
    />
  );
}

const columns = (say: Say): TableColumnsType<UnitAnswer> => [
  { title: say('units.name'), render: (_, unit) => <UnitName unit={unit} /> },
  { title: say('units.tier'), width: 90, render: (_, { tier }) => say(`tier.${tier}`) },
  { title: say('units.kind'), width: 150, render: (_, { kind }) => say(`kind.${kind}`) },
  { title: say('units.region'), width: 100, render: (_, { region }) => region ?? say('field.none') },
  {
    title: say('units.superior'),
    width: 230,
    render: (_, { superior }) => superior?.name ?? say('field.none'),
  },
  {
    title: say('units.aliases'),
    width: 260,
    render: (_, { aliases }) => <span className="soft">{aliases.join('、')}</span>,
  },
];

function UnitName({ unit }: { unit: UnitAnswer }): ReactNode {
  const say = useSay();
  return (
    <>
      {unit.name} {unit.coordinationOffice && <Tag color="blue">{say('units.office')}</Tag>}
      {unit.shortName !== unit.name && <div className="soft">{unit.shortName}</div>}
    </>
  );
}

/** The register on a phone. */
export function UnitCards({ units }: OfUnits): ReactNode {
  const say = useSay();
  return (
    <ul className="cards">
      {units.map((unit) => (
        <li key={unit.id}>
          <div>
            <UnitName unit={unit} />
          </div>
          <div className="soft">
            {[say(`tier.${unit.tier}`), say(`kind.${unit.kind}`), unit.region].filter(Boolean).join(' · ')}
          </div>
          {unit.superior && (
            <div className="soft">
              {say('units.superior')} {unit.superior.name}
            </div>
          )}
          {unit.aliases.length > 0 && <div className="soft">{unit.aliases.join('、')}</div>}
        </li>
      ))}
    </ul>
  );
}
