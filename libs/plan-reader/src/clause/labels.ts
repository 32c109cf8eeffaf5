import { labelRole, type LabelRole } from './label-role';

export interface Label {
  role: LabelRole;
  word: string;
  /** Of the label with its colon. */
  span: [from: number, to: number];
}

const LONGEST = 14;

/**
 * Labels in `text`: a known word right before a colon, 责任单位：, alone in brackets, 【责任单位】, or, where a sentence
 * begins, before a space.
 */
export function findLabels(text: string, from: number, to: number): Label[] {
  const found: Label[] = [];
  for (let at = from; at < to; at += 1) {
    const character = text[at] ?? '';
    let label: Label | null = null;
    if (character === '：' || character === ':') label = labelBefore(text, from, at);
    else if (character === '】' || character === ']' || character === '］')
      label = labelInBrackets(text, from, at);
    else if ((character === ' ' || character === '\u3000') && at - from < LONGEST)
      label = labelBeforeSpace(text, from, at);
    if (label && label.span[0] >= (found.at(-1)?.span[1] ?? from)) found.push(label);
  }
  return found;
}

function labelInBrackets(text: string, from: number, close: number): Label | null {
  const open = Math.max(...['【', '[', '［'].map((bracket) => text.lastIndexOf(bracket, close)));
  if (open < from || close - open > LONGEST) return null;
  const word = text.slice(open + 1, close);
  const role = labelRole(word);
  if (!role) return null;
  const colon = /^\s*[：:]/.exec(text.slice(close + 1, close + 4))?.[0].length ?? 0;
  return { role, word, span: [open, close + 1 + colon] };
}

/** 责任单位　市财政局, at the head of its line. */
function labelBeforeSpace(text: string, from: number, space: number): Label | null {
  if (/^\s*[：:]/.test(text.slice(space, space + 4))) return null;
  const word = text.slice(from, space);
  const role = word.length >= 4 ? labelRole(word) : null;
  return role ? { role, word, span: [from, space + 1] } : null;
}

function labelBefore(text: string, from: number, colon: number): Label | null {
  let end = colon;
  while (end > from && /[\s】\]］]/.test(text[end - 1] ?? '')) end -= 1;
  // Longest first: 市级牵头单位 before 牵头单位. Spaces that set a label out (责 任 单 位) are passed over.
  let word = '';
  let best: { word: string; at: number; role: LabelRole } | null = null;
  for (let at = end - 1; at >= from && word.length < LONGEST; at -= 1) {
    const character = text[at] ?? '';
    if (/\s/.test(character)) {
      if (word.length < 5 && !best) continue;
      break;
    }
    if (/[，。；：;:【「]/.test(character)) break;
    word = character + word;
    const role = labelRole(word);
    if (role) best = { word, at, role };
  }
  if (!best) return null;
  let start = best.at;
  while (start > from && /[【［[]/.test(text[start - 1] ?? '')) start -= 1;
  return { role: best.role, word: best.word, span: [start, colon + 1] };
}
