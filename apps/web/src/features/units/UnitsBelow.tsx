import type { UnitPageAnswer } from '@lianban/contract';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { keys } from '../../api/keys';
import { usePages } from '../../api/use-pages';
import { LoadMore } from '../../ui/LoadMore';
import { PageState } from '../../ui/PageState';
import { useSay } from '../../words/use-say';
import { readBelow } from './api';

/** The units directly below. */
export function UnitsBelow({ unit }: { unit: UnitPageAnswer }): ReactNode {
  const say = useSay();
  return (
    <section className="panel">
      <h2>
        {say('units.below')} <span className="soft">{unit.below}</span>
      </h2>
      {unit.below > 0 ? <Below id={unit.id} /> : <p className="soft">{say('units.none-below')}</p>}
    </section>
  );
}

function Below({ id }: { id: string }): ReactNode {
  const below = usePages([...keys.unitsBelow(id), 'list'], (cursor, signal) => readBelow(id, cursor, signal));
  return (
    <PageState of={below.of}>
      {(units) => (
        <>
          <ul className="unit-links">
            {units.map((one) => (
              <li key={one.id}>
                <Link to={`/units/${one.id}`}>{one.name}</Link>
              </li>
            ))}
          </ul>
          <LoadMore more={below.more} busy={below.busy} />
        </>
      )}
    </PageState>
  );
}
