import type { UnitChangeAnswer, UnitPageAnswer } from '@lianban/contract';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Stamp } from '../../ui/Stamp';
import { useSay } from '../../words/use-say';

/** 沿革: its reforms, the latest first. */
export function UnitHistory({ unit }: { unit: UnitPageAnswer }): ReactNode {
  const say = useSay();
  return (
    <section className="panel">
      <h2>{say('units.history')}</h2>
      {unit.history.length === 0 ? (
        <p className="soft">{say('units.no-history')}</p>
      ) : (
        <ol className="unit-history">
          {unit.history.map((change) => (
            <Change key={`${change.at} ${change.kind}`} change={change} />
          ))}
        </ol>
      )}
    </section>
  );
}

function Change({ change }: { change: UnitChangeAnswer }): ReactNode {
  const say = useSay();
  const { kind, on, basis, by, at, units, before, after, moved } = change;
  return (
    <li>
      <div>
        <strong>{on}</strong> {say(`reform-kind.${kind}`)}{' '}
        {kind === 'renamed' && say('reform.from-to', { before: before ?? '', after: after ?? '' })}
        {units.map(({ id, name }, number) => (
          <span key={id}>
            {number > 0 && '、'}
            <Link to={`/units/${id}`}>{name}</Link>
          </span>
        ))}
      </div>
      <div className="soft">{basis}</div>
      {moved && <div className="soft">{say('reform.moved-along', { ...moved })}</div>}
      <div className="soft">
        <Stamp by={by} at={at} />
      </div>
    </li>
  );
}
