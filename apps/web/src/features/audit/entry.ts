import { isWord, type AuditEntry } from '@lianban/contract';
import type { Say } from '../../words/use-say';

/** What happened, in words. */
export const eventName = (say: Say, name: string): string => {
  const word = `event.${name}`;
  return isWord(word) ? say(word) : name;
};

/** The numbers and ids that an event carries, short enough for a line. */
export const factsLine = ({ facts, taskNumber }: Pick<AuditEntry, 'facts' | 'taskNumber'>): string =>
  Object.entries(facts)
    .filter(([key, value]) => value !== null && !(taskNumber && (key === 'taskId' || key === 'planId')))
    .map(([key, value]) => `${key} ${short(value)}`)
    .join(' · ');

const UUID = /^[0-9a-f]{8}-/;
const short = (value: unknown): string => {
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : JSON.stringify(value);
  return UUID.test(text) ? text.slice(0, 8) : text;
};
