import type { PlanFinding } from '@lianban/contract';
import { stageOf, type Item } from './items';

/** The findings of each item, by its id. */
export type FindingsByItem = ReadonlyMap<string, readonly PlanFinding[]>;

/**
 * Which item a finding is read with: the one it stands in, or, for a heading or a note between items, the one that
 * follows. Findings about the whole document belong to none.
 */
export function findingsByItem(items: readonly Item[], findings: readonly PlanFinding[]): FindingsByItem {
  const found = new Map<string, PlanFinding[]>();
  for (const finding of findings) {
    const item = itemAt(items, finding);
    if (item) found.set(item.id, [...(found.get(item.id) ?? []), finding]);
  }
  return found;
}

export function itemAt(items: readonly Item[], { span }: PlanFinding): Item | null {
  if (!span) return null;
  const inside = items.find((item) => item.span[0] <= span[0] && span[0] < item.span[1]);
  return inside ?? items.find((item) => item.span[0] >= span[0]) ?? items.at(-1) ?? null;
}

/** Findings that a settled draft answers; the others stay open until a person has looked. */
const ANSWERED: Readonly<Record<string, (item: Item, finding: PlanFinding) => boolean>> = {
  'unit-unresolved': unitSettled,
  'unit-unknown': unitSettled,
  'clause-without-units': ({ draft }) => (draft?.units.length ?? 0) > 0,
  'lead-unstated': hasLead,
  'lead-rule-without-match': hasLead,
};

function unitSettled({ draft }: Item, { span }: PlanFinding): boolean {
  return !draft?.units.some((row) => row.unit === null && String(row.span) === String(span));
}

function hasLead({ draft }: Item): boolean {
  return !draft?.lacks.some(({ code }) => code === 'one-lead');
}

/** What of an item's findings still wants a person. */
export function openFindings(item: Item, findings: FindingsByItem): readonly PlanFinding[] {
  if (stageOf(item) === 'registered') return [];
  return (findings.get(item.id) ?? []).filter((finding) => !ANSWERED[finding.code]?.(item, finding));
}

/** Starting behind `currentId`, round the end; the item in hand comes last. */
function round(items: readonly Item[], currentId: string | null): Item[] {
  const at = items.findIndex(({ id }) => id === currentId);
  return [...items.slice(at + 1), ...items.slice(0, at + 1)];
}

/** The next item with an open finding, round the end; null where there is none. */
export const nextFinding = (
  items: readonly Item[],
  findings: FindingsByItem,
  currentId: string | null,
): Item | null => round(items, currentId).find((item) => openFindings(item, findings).length > 0) ?? null;

/**
 * Where one keystroke leads: first through the items with findings that nobody has looked at in this visit, then
 * through those that lack something. Null where all are ready.
 *
 * @param seen items that were in hand already
 */
export function nextStop(
  items: readonly Item[],
  findings: FindingsByItem,
  currentId: string | null,
  seen: ReadonlySet<string>,
): Item | null {
  const around = round(items, currentId);
  const unseen = around.find(
    (item) => item.id !== currentId && !seen.has(item.id) && openFindings(item, findings).length > 0,
  );
  return unseen ?? around.find((item) => stageOf(item) === 'lacking') ?? null;
}
