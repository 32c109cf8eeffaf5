/** Where the heading of a numbered paragraph stands in it, and where its text goes on. */
export interface SplitHeading {
  heading: [from: number, to: number];
  /** Start of the text after the heading; null where there is none. */
  rest: number | null;
  /** The paragraph is one sentence. */
  single: boolean;
}

const STOP = /[。！？!?]/;
/** Longest phrase that a space sets off as a heading: 1. 加强组织领导 各地要… */
const SPACED_HEADING = 24;
/** After a colon, what is shorter is still the heading. */
const SHORTEST_TEXT = 10;
const OPENING_CLAUSE = /^[（(〔【[［]/;

/** The heading is the first sentence; a space or colon may set off a shorter one. */
export function splitHeading(text: string, from: number, clauseAt = text.length): SplitHeading {
  const spaced = setOffBySpace(text, from);
  if (spaced !== null && spaced < clauseAt) {
    const rest = skipSpace(text, spaced);
    return { heading: [from, spaced], rest, single: false };
  }
  const colon = setOffByColon(text, from, clauseAt);
  if (colon !== null) return { heading: [from, colon], rest: skipSpace(text, colon + 1), single: false };
  const stop = firstStop(text, from);
  if (stop < 0 || stop >= clauseAt) {
    const end = trimEnd(text, from, clauseAt);
    return { heading: [from, end], rest: clauseAt < text.length ? clauseAt : null, single: true };
  }
  const rest = skipSpace(text, stop + 1);
  const closing = /^[”’"』」]/.test(text.slice(stop + 1)) ? 1 : 0;
  return {
    heading: [from, stop],
    rest: rest + closing >= text.length ? null : rest + closing,
    single: rest + closing >= clauseAt,
  };
}

/** The first stop outside brackets and quotes, or the opening of a clause that follows a heading without a stop. */
function firstStop(text: string, from: number): number {
  let depth = 0;
  for (let at = from; at < text.length; at += 1) {
    const character = text[at] ?? '';
    if ('（(〔【《“['.includes(character)) depth += 1;
    else if ('）)〕】》”]'.includes(character)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && STOP.test(character)) return at;
  }
  return -1;
}

/** 建设适老环境：加快老旧小区改造…: a short phrase, a colon, and a text of its own. */
function setOffByColon(text: string, from: number, clauseAt: number): number | null {
  const at = text.slice(from, from + SPACED_HEADING).search(/[：:]/);
  if (at < 4 || /[，。；、“《]/.test(text.slice(from, from + at))) return null;
  return clauseAt - from - at > SHORTEST_TEXT ? from + at : null;
}

function setOffBySpace(text: string, from: number): number | null {
  const match = /[ \u3000]+/.exec(text.slice(from, from + SPACED_HEADING + 2));
  if (!match || match.index < 4) return null;
  const at = from + match.index;
  const before = text[at - 1] ?? '';
  const after = text[at + match[0].length] ?? '';
  const wide = match[0].length >= 2 || match[0].includes('\u3000');
  const han = /[\u4e00-\u9fff”》]/;
  if (!han.test(before) || !(han.test(after) || /[“《]/.test(after) || OPENING_CLAUSE.test(after)))
    return null;
  if (/[，。；：、]/.test(text.slice(from, at))) return null;
  return wide || /[。；]/.test(text.slice(at)) ? at : null;
}

function skipSpace(text: string, at: number): number {
  while (at < text.length && /\s/.test(text[at] ?? '')) at += 1;
  return at;
}

function trimEnd(text: string, from: number, to: number): number {
  while (to > from && /[\s。：:；;，,]/.test(text[to - 1] ?? '')) to -= 1;
  return to;
}
