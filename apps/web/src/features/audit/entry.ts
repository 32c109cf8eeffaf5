import { isWord, type AuditEntry } from '@lianban/contract';
import type { Say } from '../../words/use-say';

/** What happened, in words. */
export const eventName = (say: Say, name: string): string => {
  const word = `event.${name}`;
  return isWord(word) ? say(word) : name;
};

/** The numbers and ids that an event carries, each with its word, short enough for a line. */
export const factsLine = (
  say: Say,
  { facts, taskNumber }: Pick<AuditEntry, 'facts' | 'taskNumber'>,
): string =>
  Object.entries(facts)
    .filter(([, value]) => value !== null && !(Array.isArray(value) && value.length === 0))
    .filter(([key]) => !(taskNumber && (key === 'taskId' || key === 'planId')))
    .map(([key, value]) => `${factName(say, key)} ${[value].flat().map(short).join(' ')}`)
    .join(' · ');

const factName = (say: Say, key: string): string => {
  const word = `audit.fact.${key}`;
  return isWord(word) ? say(word) : key;
};

const UUID = /^[0-9a-f]{8}-/;
const short = (value: unknown): string => {
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : JSON.stringify(value);
  return UUID.test(text) ? text.slice(0, 8) : text;
};
