import type { DraftAnswer, PlanAnswer, PlanTask, Span } from '@lianban/contract';
import type { Part } from '@lianban/rules';

/**
 * One numbered item of the plan, as the page shows it on both sides: a draft, the task it became, or, for readers
 * of other desks, the task alone.
 */
export interface Item {
  readonly id: string;
  readonly number: string;
  readonly heading: string;
  readonly span: Span;
  readonly clauseSpan: Span;
  readonly draft: DraftAnswer | null;
  readonly task: PlanTask | null;
}

export interface UnitMark {
  readonly span: Span;
  readonly part: Part;
  readonly known: boolean;
}

/** All items in the order of the document. */
export function itemsOf({ drafts, tasks }: Pick<PlanAnswer, 'drafts' | 'tasks'>): Item[] {
  // A task says its whole number beside its state.
  if (!drafts) return tasks.map((task) => ({ ...pick(task), number: '', draft: null, task }));
  const byId = new Map(tasks.map((task) => [task.id, task]));
  return drafts.map((draft) => ({
    ...pick(draft),
    draft,
    task: draft.taskId ? (byId.get(draft.taskId) ?? null) : null,
  }));
}

const pick = ({ id, number, heading, span, clauseSpan }: Omit<Item, 'draft' | 'task'>) => ({
  id,
  number,
  heading,
  span,
  clauseSpan,
});

/** Where the item's units are printed. An inherited unit stands at its rule, not here. */
export function unitMarks({ draft }: Item): UnitMark[] {
  const marks = (draft?.units ?? []).flatMap(({ span, part, unit, inherited }) =>
    span && !inherited ? [{ span, part, known: unit !== null }] : [],
  );
  // One wording may stand for several units: it is marked once, as unknown if any of them is.
  const once = new Map<string, UnitMark>();
  for (const mark of marks) {
    const place = mark.span.join();
    const other = once.get(place);
    once.set(place, other ? { ...other, known: other.known && mark.known } : mark);
  }
  return [...once.values()];
}

/** What a person still has to do with it. */
export type Stage = 'lacking' | 'ready' | 'registered';

export const stageOf = ({ draft, task }: Item): Stage =>
  task || !draft || draft.taskId ? 'registered' : draft.lacks.length > 0 ? 'lacking' : 'ready';

/** The item `step` places further on; stays within the list. */
export function neighbour(items: readonly Item[], currentId: string | null, step: 1 | -1): Item | null {
  const at = items.findIndex(({ id }) => id === currentId);
  const to = at < 0 ? 0 : Math.min(Math.max(at + step, 0), items.length - 1);
  return items[to] ?? null;
}

/** The item that follows in the document, where it can go into this one: both are drafts still. */
export function mergeable(items: readonly Item[], { id, draft }: Item): Item | null {
  const next = items[items.findIndex((item) => item.id === id) + 1];
  return draft && !draft.taskId && next?.draft && !next.draft.taskId ? next : null;
}
