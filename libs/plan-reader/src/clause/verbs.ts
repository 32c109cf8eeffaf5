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
  const head = phrase.slice(0, phrase.length - (verb?.word.length ?? 0));
  const tail = head.slice(-REACH);
  const adverbial = ADVERBIAL.exec(tail)?.[0] ?? '';
  const taken = (verb?.word.length ?? 0) + adverbial.length;
  if (taken === 0 || (!verb && adverbial.length < 4)) return null;
  return {
    word: phrase.slice(phrase.length - taken),
    role: verb?.role ?? 'responsible',
    taken,
  };
}

/** 负责督促落实, 协助抓好推进: verbs strung together, which no table holds all of. */
const MORPHEMES =
  '牵头|主办|负责|配合|参与|参加|协助|协同|协调|支持|组织|督促|督导|指导|统筹|推动|推进|落实|实施|监督|检查|完成|执行|承担|承办|抓好|做好|抓|具体|共同|分别|总|全面|统一|认真|按要求|抓落实|制定|开展|办理|调度';
const STRUNG = new RegExp(`(?:${MORPHEMES}){2,6}$`);

function strungVerb(phrase: string): { word: string; role: ReadRole } | null {
  const word = STRUNG.exec(phrase.slice(-REACH))?.[0];
  if (!word || word.length === phrase.length || IN_OFFICE.test(phrase.slice(-word.length - 1))) return null;
  if (/牵头|主办|负总/.test(word)) return { word, role: 'lead' };
  return {
    word,
    role: /^(?:积极|共同|具体)?(?:配合|参与|参加|协助|协同|支持)/.test(word) ? 'participant' : 'responsible',
  };
}

function plainVerb(phrase: string): { word: string; role: ReadRole } | null {
  const strung = strungVerb(phrase);
  const listed = listedVerb(phrase);
  const longer = strung && strung.word.length > (listed?.length ?? 0) ? strung : null;
  if (longer) return longer;
  return listed ? { word: listed, role: VERBS.get(listed) ?? 'responsible' } : null;
}

function listedVerb(phrase: string): string | null {
  for (let length = Math.min(LONGEST, phrase.length); length >= 2; length -= 1) {
    const word = phrase.slice(-length);
    if (VERBS.has(word) && !IN_OFFICE.test(phrase.slice(-length - 1))) return word;
  }
  return null;
}
