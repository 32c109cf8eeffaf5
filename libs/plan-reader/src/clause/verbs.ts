import type { ReadRole } from '../reading';
import { ADVERBIAL, VERBS } from './words';

const LONGEST = Math.max(...[...VERBS.keys()].map((verb) => verb.length));
/** An adverbial is looked for in so many characters before the verb. */
const REACH = 20;
/** 县政协办, 县人大常委会办: an office's short name ends as a verb does. */
const IN_OFFICE = /^(?:[政科作文记侨]协办|[委工商协学总]会办|市场监管)$/;

/** The verb that a phrase ends in, with its adverbial: 省财政厅按职责分工配合. `taken` counts both. */
export function trailingVerb(phrase: string): { word: string; role: ReadRole; taken: number } | null {
  const verb = plainVerb(phrase);
  const head = phrase.slice(0, phrase.length - (verb?.length ?? 0));
  const tail = head.slice(-REACH);
  const adverbial = ADVERBIAL.exec(tail)?.[0] ?? '';
  const taken = (verb?.length ?? 0) + adverbial.length;
  if (taken === 0 || (!verb && adverbial.length < 4)) return null;
  return {
    word: phrase.slice(phrase.length - taken),
    role: (verb && VERBS.get(verb)) || 'responsible',
    taken,
  };
}

function plainVerb(phrase: string): string | null {
  for (let length = Math.min(LONGEST, phrase.length); length >= 2; length -= 1) {
    const word = phrase.slice(-length);
    if (VERBS.has(word) && !IN_OFFICE.test(phrase.slice(-length - 1))) return word;
  }
  return null;
}
