/** A stretch of one side of two wordings, and whether the other side has it, too. */
export interface Stretch {
  readonly text: string;
  readonly same: boolean;
}

export interface Difference {
  readonly before: readonly Stretch[];
  readonly after: readonly Stretch[];
}

/** Chinese is compared a character at a time; a number or a Latin word is one thing. */
const TOKENS = /[\p{Script=Latin}\d]+(?:[.．]\d+)?%?|\s+|./gsu;
/** Between two changes a lone common character says nothing: the two are one change. */
const SHORTEST = 2;
/** Beyond this many pairs of tokens the middle counts as changed whole: a page must stay quick. */
const MOST_PAIRS = 1_500_000;

/** Which words of two wordings differ. Put together, each side reads as it was. */
export function differenceOf(before: string, after: string): Difference {
  const a = before.match(TOKENS) ?? [];
  const b = after.match(TOKENS) ?? [];
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && a.at(-1 - tail) === b.at(-1 - tail)) tail++;
  const common = commonOf(a.slice(head, a.length - tail), b.slice(head, b.length - tail));
  const isSame = (length: number, kept: ReadonlySet<number>) => (at: number) =>
    at < head || at >= length - tail || kept.has(at - head);
  return {
    before: stretchesOf(a, isSame(a.length, new Set(common.map(([at]) => at)))),
    after: stretchesOf(b, isSame(b.length, new Set(common.map(([, at]) => at)))),
  };
}

type Pair = readonly [at: number, other: number];

/** The longest common subsequence, as pairs of places, without the runs that are too short to mean anything. */
function commonOf(a: readonly string[], b: readonly string[]): Pair[] {
  if (a.length * b.length > MOST_PAIRS || a.length === 0 || b.length === 0) return [];
  const width = b.length + 1;
  const longest = new Uint16Array((a.length + 1) * width);
  const at = (i: number, j: number): number => longest[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      longest[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const pairs: Pair[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (a[i] === b[j]) pairs.push([i++, j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return runsOf(pairs)
    .filter((run) => run.length >= SHORTEST)
    .flat();
}

function runsOf(pairs: readonly Pair[]): Pair[][] {
  const runs: Pair[][] = [];
  for (const pair of pairs) {
    const last = runs.at(-1)?.at(-1);
    if (last && last[0] + 1 === pair[0] && last[1] + 1 === pair[1]) runs.at(-1)?.push(pair);
    else runs.push([pair]);
  }
  return runs;
}

function stretchesOf(tokens: readonly string[], isSame: (at: number) => boolean): Stretch[] {
  const stretches: { text: string; same: boolean }[] = [];
  tokens.forEach((token, at) => {
    const same = isSame(at);
    const last = stretches.at(-1);
    if (last?.same === same) last.text += token;
    else stretches.push({ text: token, same });
  });
  return stretches;
}
