import type { Item } from '../outline/outline';
import { closingsOf } from './stretches';

/**
 * A clause may close more than the item it stands in. Under its heading, before sub-items that have none, it is theirs
 * all: they are its text. On a line of its own after several sub-items that have none, it is their parent's.
 */
export function settleScopes(items: Item[]): void {
  const own = kindsWithOwnClauses(items);
  items.forEach((item, at) => {
    if (!item.numbering) return;
    const under = below(items, at);
    if (under.length > 0 && hasClause(item) && closesHeading(item) && !under.some(hasClause)) {
      for (const child of under)
        item.parts.push({ kind: 'text', span: child.span, text: '', from: 0, clauses: [] }, ...child.parts);
    } else if (under.length > 1 && !hasClause(item) && areSiblings(item, under) && !own.has(kindOf(under[0])))
      liftClause(item, under);
  });
}

/** The kinds of number that carry clauses of their own, most of them: a clause after the last is the last's. */
function kindsWithOwnClauses(items: Item[]): Set<string> {
  const counts = new Map<string, [carrying: number, all: number]>();
  for (const item of items) {
    const count = counts.get(kindOf(item)) ?? [0, 0];
    counts.set(kindOf(item), [count[0] + (hasClause(item) ? 1 : 0), count[1] + 1]);
  }
  return new Set([...counts].filter(([, [carrying, all]]) => carrying * 2 > all).map(([kind]) => kind));
}

function kindOf(item: Item | undefined): string {
  return item?.numbering?.kind ?? '';
}

/** One level of items, none below them. */
function areSiblings(item: Item, under: Item[]): boolean {
  return under.every((child) => child.path.length === item.path.length + 1);
}

/** The items below in the outline, of whatever depth. */
function below(items: Item[], at: number): Item[] {
  const depth = items[at]?.path.length ?? 0;
  const found: Item[] = [];
  for (let n = at + 1; n < items.length; n += 1) {
    const item = items[n];
    if (!item || item.path.length <= depth || !item.numbering) break;
    found.push(item);
  }
  return found;
}

function hasClause(item: Item): boolean {
  return closingsOf(item).length > 0;
}

/** The clause follows the heading with nothing between. */
function closesHeading(item: Item): boolean {
  const first = item.parts[0];
  const clause = first?.kind === 'text' ? first.clauses[0] : undefined;
  return (
    first?.kind === 'text' &&
    clause !== undefined &&
    !/\S/.test(first.text.slice(first.from, clause.outer[0])) &&
    item.parts.length === 1
  );
}

function liftClause(item: Item, under: Item[]): void {
  const last = under.at(-1);
  const part = last?.parts.at(-1);
  if (!last || part?.kind !== 'text' || part.from !== 0) return;
  const [clause] = part.clauses;
  const alone = clause !== undefined && !/\S/.test(part.text.slice(0, clause.outer[0]));
  if (
    !alone ||
    part.clauses.length !== 1 ||
    under.slice(0, -1).some(hasClause) ||
    closingsOf(last).length !== 1
  )
    return;
  last.parts.pop();
  for (const child of under)
    item.parts.push({ kind: 'text', span: child.span, text: '', from: 0, clauses: [] }, ...child.parts);
  item.parts.push(part);
}
