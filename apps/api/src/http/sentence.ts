import { isWord, say, type Language } from '@lianban/contract';
import type { Facts, Lack, Refusal, RefusalCode } from '@lianban/rules';

/** The refusal's sentence in the caller's language, its states and moves in the trade's words. */
export function sentenceOf(refusal: Refusal, language: Language): string {
  return say(language, `refusal.${refusal.code}`, spoken(refusal.code, refusal.facts, language));
}

const comma = (language: Language): string => (language === 'en' ? '; ' : '；');

/** Whose states and moves a refusal speaks of; a task's where nothing is said. */
const THINGS: Partial<Record<RefusalCode, string>> = {
  'assignment-cannot-move': 'assignment-',
  'request-cannot-move': 'request-',
};

function spoken(code: RefusalCode, facts: Facts, language: Language): Record<string, string | number> {
  const said: Record<string, string | number> = {};
  const of = THINGS[code] ?? '';
  for (const [name, value] of Object.entries(facts)) {
    if (name === 'lacks')
      said[name] = (value as Lack[]).map((lack) => lackSentence(lack, language)).join(comma(language));
    else if (name === 'fields')
      said[name] = [...new Set((value as { field: string }[]).map(({ field }) => field))].join(', ');
    else if (name === 'move')
      said[name] = word(`${of === 'request-' ? of : ''}move.${String(value)}`, language);
    else if (name === 'state') said[name] = word(`${of}state.${String(value)}`, language);
    else if (typeof value === 'string' || typeof value === 'number') said[name] = value;
  }
  return said;
}

const word = (key: string, language: Language): string => (isWord(key) ? say(language, key) : key);

export function lackSentence(lack: Lack, language: Language): string {
  const names = lack.names?.join(language === 'en' ? ', ' : '、') ?? '';
  return say(language, `lack.${lack.code}`, { names });
}
