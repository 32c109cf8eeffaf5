import { isCloser, isOpener } from './brackets';

/** A stretch between separators, trimmed; `before` is the separator that precedes it. */
export interface Token {
  from: number;
  to: number;
  before: string;
}

const SEPARATORS = '、，,；;。｜|/\n\t';

/** Splits at separators outside brackets. Spaces between Han names separate too; those around digits do not. */
export function tokens(text: string, from: number, to: number): Token[] {
  const found: Token[] = [];
  let depth = 0;
  let start = from;
  let before = '';
  const push = (end: number, separator: string) => {
    let a = start;
    let b = end;
    while (a < b && /\s/.test(text[a] ?? '')) a += 1;
    while (b > a && /\s/.test(text[b - 1] ?? '')) b -= 1;
    // A dash or a stroke fills a cell that names nobody.
    if (b > a && /[\p{L}\p{N}]/u.test(text.slice(a, Math.min(b, a + 40)))) {
      found.push({ from: a, to: b, before });
      before = separator;
    } else if (separator !== '、') {
      before = separator;
    }
    start = end + 1;
  };
  for (let at = from; at < to; at += 1) {
    const character = text[at] ?? '';
    if (isOpener(character)) depth += 1;
    else if (isCloser(character)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && SEPARATORS.includes(character)) push(at, character);
    else if (depth === 0 && character === ' ' && separates(text, at)) push(at, '、');
    else if (depth === 0 && character === '\u3000') push(at, '、');
  }
  push(to, '');
  return found;
}

/** 省财政厅 省教育厅: a space after a unit's last character and before another's first. */
function separates(text: string, at: number): boolean {
  let next = at + 1;
  while (text[next] === ' ') next += 1;
  if (/^(?:人民政府|政府|党委|管委会|办事处)(?:[^\u4e00-\u9fff]|$)/.test(text.slice(next, next + 5)))
    return false;
  return (
    /[厅局委办部会司院团府心队处社联室署行区市县门位业校站所镇乡道企州盟旗关组等）)]/.test(
      text[at - 1] ?? '',
    ) && /[\u4e00-\u9fff]/.test(text[next] ?? '')
  );
}
