import { isWord, say, type Language } from '@lianban/contract';
import type { Facts, Lack, Refusal, RefusalCode } from '@lianban/rules';

/** The refusal's sentence in the caller's language, its states and moves in the trade's words. */
export function sentenceOf(refusal: Refusal, language: Language): string {
  return say(language, `refusal.${refusal.code}`, spoken(refusal.code, refusal.facts, language));
}

const comma = (language: Language): string => (language === 'en' ? '; ' : '；');

/** Whose states and moves a refusal speaks of; a task's where nothing is said. */
const THINGS: Partial<Record<RefusalCode, string>> = {
  'assignment-cannot-move': 'assignment-state',
  'request-cannot-move': 'request-state',
  'coordination-cannot-move': 'coordination-step',
};

/** Where the word of a move stands: those of requests and of coordination are told by their own. */
const MOVES: Partial<Record<RefusalCode, readonly string[]>> = {
  'request-cannot-move': ['request-move'],
  'coordination-cannot-move': ['coordination-move'],
};
const ANY_MOVE = ['move', 'request-move', 'coordination-move'];

function spoken(code: RefusalCode, facts: Facts, language: Language): Record<string, string | number> {
  const said: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(facts)) {
    if (name === 'lacks')
      said[name] = (value as Lack[]).map((lack) => lackSentence(lack, language)).join(comma(language));
    else if (name === 'fields')
      said[name] = [...new Set((value as { field: string }[]).map(({ field }) => field))].join(', ');
    else if (name === 'move') said[name] = word(MOVES[code] ?? ANY_MOVE, String(value), language);
    else if (name === 'fault') said['why'] = faultSentence(String(value), facts, language);
    else if (name === 'role') said[name] = word(['role'], String(value), language);
    else if (name === 'state') said[name] = word([THINGS[code] ?? 'state'], String(value), language);
    else if (typeof value === 'string' || typeof value === 'number') said[name] = value;
  }
  return said;
}

/** The word of `name` in the first of these groups that has one. */
function word(groups: readonly string[], name: string, language: Language): string {
  const key = groups.map((group) => `${group}.${name}`).find(isWord);
  return key ? say(language, key) : name;
}

/** What is wrong with a template, said with the refusal's own facts. */
function faultSentence(fault: string, facts: Facts, language: Language): string {
  const key = `template-fault.${fault}`;
  return isWord(key) ? say(language, key, facts as Readonly<Record<string, string | number>>) : fault;
}

export function lackSentence(lack: Lack, language: Language): string {
  const names = lack.names?.join(language === 'en' ? ', ' : '、') ?? '';
  return say(language, `lack.${lack.code}`, { names });
}
