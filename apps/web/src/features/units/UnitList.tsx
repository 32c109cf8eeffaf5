import type { UnitAnswer } from '@lianban/contract';
import { Table, Tag, type TableColumnsType } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
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
  { title: say('units.region'), width: 190, render: (_, unit) => regionOf(unit) ?? say('field.none') },
  {
    title: say('units.superior'),
    width: 230,
    render: (_, { superior }) =>
      superior ? <Link to={`/units/${superior.id}`}>{superior.name}</Link> : say('field.none'),
  },
  {
    title: say('units.aliases'),
    width: 240,
    render: (_, { aliases }) => <span className="soft">{aliases.join('、')}</span>,
  },
];

/** The region's name; its code where GB/T 2260 no longer has it. */
export const regionOf = ({ region, regionName }: UnitAnswer): string | null => regionName ?? region;

/** A unit's names, with what sets it apart, and the way to its page. */
export function UnitName({ unit }: { unit: UnitAnswer }): ReactNode {
  const say = useSay();
  return (
    <div className="unit-name">
      <Link to={`/units/${unit.id}`}>{unit.name}</Link>{' '}
      {unit.coordinationOffice && <Tag color="blue">{say('units.office')}</Tag>}
      {unit.endedOn && <Tag color="red">{say('units.ended', { day: unit.endedOn })}</Tag>}
      {unit.shortName !== unit.name && <div className="soft">{unit.shortName}</div>}
    </div>
  );
}

/** The register on a phone. */
export function UnitCards({ units }: OfUnits): ReactNode {
  const say = useSay();
  return (
    <ul className="cards">
      {units.map((unit) => (
        <li key={unit.id}>
          <UnitName unit={unit} />
          <div className="soft">
            {[say(`tier.${unit.tier}`), say(`kind.${unit.kind}`), regionOf(unit)].filter(Boolean).join(' · ')}
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
