import type { ComparedDraft, ComparedField, PlanComparison } from '@lianban/contract';
import { gramsOf, sharedGrams } from './likeness';

export type Comparison = Omit<PlanComparison, 'earlier' | 'later'>;

/** Two drafts are one task reworded where at least half of what they say is the same; under one number, less. */
const REWORDED = 0.5;
const REWORDED_UNDER_ONE_NUMBER = 0.3;
/** A draft comes out of another where most of it stands there. */
const PART_OF = 0.6;

interface Side {
  readonly draft: ComparedDraft;
  readonly at: number;
  readonly path: string;
  /** What it says, without what two files of one document differ by. */
  readonly said: Readonly<Record<ComparedField, string>>;
  readonly grams: ReadonlyMap<string, number>;
  readonly size: number;
}

type Pair = readonly [before: Side, after: Side];

/**
 * A revised plan against an earlier one, by what the drafts say and where they stand. Every draft is in exactly one
 * list; with the sides exchanged, `added` and `dropped`, `split` and `merged` change places and nothing else does.
 */
export function compareDrafts(
  earlier: readonly ComparedDraft[],
  later: readonly ComparedDraft[],
): Comparison {
  const befores = earlier.map(sideOf);
  const afters = later.map(sideOf);
  const pairs = new Map<Side, Side>();
  for (const [before, after] of sameOf(befores, afters)) link(pairs, before, after);
  const kept = new Set(pairs.keys());
  for (const [before, after] of likeOf(befores, afters, pairs)) link(pairs, before, after);

  // A part goes to the whole it stands in, unless that whole was kept as it is.
  const parts = partsOf(afters, befores, pairs, kept);
  const wholes = partsOf(befores, afters, pairs, kept);
  const [split, merged] = disentangled([...parts], [...wholes]);
  const told = new Set([...split, ...merged].flatMap(([whole, pieces]) => [whole, ...pieces]));

  const open = befores.filter((before) => pairs.has(before) && !told.has(before));
  const couple = (before: Side) => ({ before: before.draft, after: pairs.get(before)!.draft });
  const alone = (side: Side): boolean => !pairs.has(side) && !told.has(side);
  return {
    kept: open.filter((before) => kept.has(before)).map(couple),
    changed: open
      .filter((before) => !kept.has(before))
      .map((before) => ({ ...couple(before), changes: changesOf(before, pairs.get(before)!) })),
    split: split.map(([before, after]) => ({ before: before.draft, after: after.map(({ draft }) => draft) })),
    merged: merged.map(([after, before]) => ({
      before: before.map(({ draft }) => draft),
      after: after.draft,
    })),
    dropped: befores.filter(alone).map(({ draft }) => draft),
    added: afters.filter(alone).map(({ draft }) => draft),
  };
}

type Group = readonly [whole: Side, pieces: readonly Side[]];

/** A draft is told of once: groups of either kind that share one are not groups, whichever plan comes first. */
function disentangled(splits: readonly Group[], merges: readonly Group[]): readonly [Group[], Group[]] {
  const apart = (groups: readonly Group[], others: readonly Group[]): Group[] => {
    const taken = new Set(others.flatMap(([whole, pieces]) => [whole, ...pieces]));
    return groups.filter(([whole, pieces]) => ![whole, ...pieces].some((side) => taken.has(side)));
  };
  return [apart(splits, merges), apart(merges, splits)];
}

/** What two files of one document differ by without saying anything else: blanks, the width of marks, quotation marks. */
const plain = (text: string): string =>
  text.normalize('NFKC').replace(/\s/g, '').replace(/[“”„]/g, '"').replace(/[‘’]/g, "'");

function sideOf(draft: ComparedDraft, at: number): Side {
  const said = { heading: plain(draft.heading), body: plain(draft.body), clause: plain(draft.clause) };
  const grams = gramsOf(said.heading + said.body);
  const size = [...grams.values()].reduce((sum, count) => sum + count, 0);
  return { draft, at, path: draft.path.map(plain).join('›'), said, grams, size };
}

function link(pairs: Map<Side, Side>, before: Side, after: Side): void {
  pairs.set(before, after);
  pairs.set(after, before);
}

const changesOf = (before: Side, after: Side): ComparedField[] =>
  (['heading', 'body', 'clause'] as const).filter((field) => before.said[field] !== after.said[field]);

/** The order in which pairs are taken: the same whichever plan comes first. */
function inTurn(pairs: readonly (readonly [...Pair, likeness: number])[]): Pair[] {
  const near = ([before, after]: readonly [Side, Side, number]): number =>
    before.path === after.path ? 0 : 1;
  const used = new Set<Side>();
  return [...pairs]
    .sort((a, b) => b[2] - a[2] || near(a) - near(b) || a[0].at + a[1].at - b[0].at - b[1].at)
    .flatMap(([before, after]) => {
      if (used.has(before) || used.has(after)) return [];
      used.add(before).add(after);
      return [[before, after] as const];
    });
}

function sameOf(befores: readonly Side[], afters: readonly Side[]): Pair[] {
  const key = ({ said }: Side): string => JSON.stringify([said.heading, said.body, said.clause]);
  const saying = new Map<string, Side[]>();
  for (const after of afters) saying.set(key(after), [...(saying.get(key(after)) ?? []), after]);
  return inTurn(
    befores.flatMap((before) => (saying.get(key(before)) ?? []).map((after) => [before, after, 1] as const)),
  );
}

function likeOf(befores: readonly Side[], afters: readonly Side[], pairs: ReadonlyMap<Side, Side>): Pair[] {
  const open = afters.filter((after) => !pairs.has(after));
  return inTurn(
    befores
      .filter((before) => !pairs.has(before))
      .flatMap((before) =>
        open.flatMap((after) => {
          const total = before.size + after.size;
          const likeness = total === 0 ? 0 : (2 * sharedGrams(before.grams, after.grams)) / total;
          const enough = before.path === after.path ? REWORDED_UNDER_ONE_NUMBER : REWORDED;
          return likeness >= enough ? [[before, after, likeness] as const] : [];
        }),
      ),
  );
}

/** Which drafts of one plan stand, in pieces, where one of the other stood: at least two, its own pair among them. */
function partsOf(
  pieces: readonly Side[],
  wholes: readonly Side[],
  pairs: ReadonlyMap<Side, Side>,
  kept: ReadonlySet<Side>,
): Map<Side, Side[]> {
  const open = wholes.filter((whole) => !kept.has(whole) && !kept.has(pairs.get(whole)!));
  const share = (piece: Side, whole: Side): number =>
    piece.size === 0 ? 0 : sharedGrams(piece.grams, whole.grams) / piece.size;
  const found = new Map<Side, Side[]>();
  for (const piece of pieces.filter((side) => !pairs.has(side))) {
    let best: Side | null = null;
    for (const whole of open) {
      if (share(piece, whole) >= PART_OF && (!best || share(piece, whole) > share(piece, best))) best = whole;
    }
    if (best) found.set(best, [...(found.get(best) ?? []), piece]);
  }
  for (const [whole, list] of found) {
    const own = pairs.get(whole);
    const all = own ? [...list, own].sort((a, b) => a.at - b.at) : list;
    if (all.length < 2 || (own && share(own, whole) < PART_OF)) found.delete(whole);
    else found.set(whole, all);
  }
  return found;
}
