import type { UnitPageAnswer, UnitRef } from '@lianban/contract';
import { Fragment, type ReactNode } from 'react';
import { Link } from 'react-router';
import { useSay } from '../../words/use-say';
import { regionOf } from './UnitList';

const to = (unit: UnitRef): ReactNode => <Link to={`/units/${unit.id}`}>{unit.name}</Link>;

/** What it is, where it lies, and who is above: 块 and 条. */
export function UnitFacts({ unit }: { unit: UnitPageAnswer }): ReactNode {
  const say = useSay();
  const region = regionOf(unit);
  const facts: [string, ReactNode][] = [
    [say('units.tier'), say(`tier.${unit.tier}`)],
    [say('units.kind'), say(`kind.${unit.kind}`)],
    [
      say('units.region'),
      region ? (
        <>
          {region} {unit.regionName && <span className="soft">{unit.region}</span>}
        </>
      ) : (
        say('field.none')
      ),
    ],
    [
      say('units.superior'),
      unit.above.length > 0 ? (
        <>
          {unit.above.map((superior, at) => (
            <Fragment key={superior.id}>
              {at > 0 && <span aria-hidden> ‹ </span>}
              {to(superior)}
            </Fragment>
          ))}
        </>
      ) : (
        say('field.none')
      ),
    ],
    [say('units.line'), unit.line ? to(unit.line) : say('field.none')],
  ];
  return (
    <section className="panel">
      <h2>{say('units.facts')}</h2>
      <dl className="unit-facts">
        {facts.map(([name, value]) => (
          <Fragment key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </Fragment>
        ))}
      </dl>
    </section>
  );
}
