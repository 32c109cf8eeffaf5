/** The first phrase of a stretch, and whether it is set off as a heading (推进“多规合一”。以…) or begins the text itself. */
export interface Phrase {
  from: number;
  to: number;
  /** Where the body begins: after the phrase where it is set off, with it where not. */
  bodyFrom: number;
}

const LONGEST_HEADING = 40;

export function firstPhrase(text: string, from: number, to: number): Phrase {
  let start = from;
  while (start < to && /[\s。；;，—–\-●•◆■★▲·*]/.test(text[start] ?? '')) start += 1;
  let depth = 0;
  let comma = -1;
  for (let at = start; at < to; at += 1) {
    const character = text[at] ?? '';
    if ('（(〔【《“'.includes(character)) depth += 1;
    else if ('）)〕】》”'.includes(character)) depth = Math.max(0, depth - 1);
    else if (depth > 0) continue;
    else if (/[。！？：:\n]/.test(character) || (character === '；' && comma < 0)) {
      const next = skip(text, at + 1, to);
      const setOff = next < to && comma < 0 && at - start <= LONGEST_HEADING && character !== '；';
      if (setOff) return { from: start, to: at, bodyFrom: next };
      return { from: start, to: comma < 0 ? at : comma, bodyFrom: start };
    } else if (/[，,]/.test(character) && comma < 0) comma = at;
  }
  return { from: start, to: comma < 0 ? trimEnd(text, start, to) : comma, bodyFrom: start };
}

function skip(text: string, at: number, to: number): number {
  while (at < to && /[\s”]/.test(text[at] ?? '')) at += 1;
  return at;
}

function trimEnd(text: string, from: number, to: number): number {
  while (to > from && /[\s。；;，,：:]/.test(text[to - 1] ?? '')) to -= 1;
  return to;
}
