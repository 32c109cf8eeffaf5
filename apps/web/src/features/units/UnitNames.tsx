import type { UnitPageAnswer } from '@lianban/contract';
import { Tag } from 'antd';
import type { ReactNode } from 'react';
import { useSay } from '../../words/use-say';

/** Every name by which documents call it, and until when it was called so. */
export function UnitNames({ unit }: { unit: UnitPageAnswer }): ReactNode {
  const say = useSay();
  return (
    <section className="panel">
      <h2>{say('units.names')}</h2>
      <ul className="unit-names">
        {unit.names.map(({ name, kind, untilOn }) => (
          <li key={name}>
            <Tag>{say(`name-kind.${kind}`)}</Tag>
            <span>{name}</span>
            {untilOn && <span className="soft">{say('register.until', { day: untilOn })}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
