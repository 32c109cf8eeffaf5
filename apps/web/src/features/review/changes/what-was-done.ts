import type { DraftChange, DraftChangeKind, Word } from '@lianban/contract';
import type { Say } from '../../../words/use-say';

const DID: Readonly<Record<DraftChangeKind, Word>> = {
  settled: 'change.settled',
  'settled-all': 'change.settled-all',
  merged: 'change.merged',
  split: 'change.split',
  undone: 'change.taken-back',
};

export const didOf = (say: Say, { kind }: DraftChange): string => say(DID[kind]);

const LONGEST = 24;

/** A change in a phrase: what was done, and to which items. */
export function whatOf(say: Say, change: DraftChange): string {
  const [first] = change.drafts;
  if (!first) return didOf(say, change);
  const name = first.heading.length > LONGEST ? `${first.heading.slice(0, LONGEST)}…` : first.heading;
  const more = change.drafts.length > 1 ? ` ${say('change.drafts', { count: change.drafts.length })}` : '';
  // “Undone: took a change back” would say it twice.
  return change.kind === 'undone' ? `${name}${more}` : `${didOf(say, change)} ${name}${more}`;
}
