import { isWord } from '@lianban/contract';
import type { DayRule, Lack, Lit } from '@lianban/rules';
import type { Say } from './use-say';

/** What a light means, as its tooltip states it. */
export const litSentence = (say: Say, lit: Lit): string => say(`lit.${lit.reason}`, { count: lit.count });

/** What is still missing, as one sentence. */
export const lackSentence = (say: Say, lack: Lack): string =>
  say(`lack.${lack.code}`, { names: (lack.names ?? []).join('、') });

/** Why a day is a working day, or is not, and which notice says so. */
export function ruleSentence(say: Say, { rule, name = '', source }: DayRule): string {
  const said = say(`day-rule.${rule}`, { name });
  return source ? say('day-rule.by', { rule: said, source }) : said;
}

/** A word put together from a state, or `other` where the glossary has none. */
export const sayIfWord = (say: Say, key: string, other: string): string => (isWord(key) ? say(key) : other);
