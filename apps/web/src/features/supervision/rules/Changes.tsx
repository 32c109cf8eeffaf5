import type { LadderRules } from '@lianban/rules';
import type { ReactNode } from 'react';
import { useSay } from '../../../words/use-say';
import { changesBetween } from './facets';

/** What one set of rules says otherwise than another, both sides. */
export function Changes({ before, after }: { before: LadderRules; after: LadderRules }): ReactNode {
  const say = useSay();
  const changes = changesBetween(say, before, after);
  if (changes.length === 0) return <p className="soft">{say('rules.no-changes')}</p>;
  return (
    <ul className="rules-changes">
      {changes.map(({ rung, field, before: was, after: is }) => (
        <li key={`${rung} ${field}`}>
          <span className="rules-change-where">
            {rung && `${rung} ${say(`rung.${rung}`)} · `}
            {say(`ladder-field.${field}`)}
          </span>
          <del>{was || say('field.none')}</del>
          <ins>{is || say('field.none')}</ins>
        </li>
      ))}
    </ul>
  );
}
