import type { DraftChange } from '@lianban/contract';

/**
 * Taking a change back is a change, too, and can be taken back: that does the first one again. Which of them a
 * person means by “undo” and by “redo” is read from the history alone, so that it is the same at every window.
 */

/** A change that undoes, and is not the undoing of an undoing. */
function undoings(changes: readonly DraftChange[]): ReadonlySet<string> {
  const target = new Map<string, DraftChange>();
  changes.forEach((change, at) => {
    if (!change.undoneBy) return;
    // `changes` has the latest first. A draft's changes nest: the nearest later undoing of the same drafts is the one.
    const by = changes
      .slice(0, at)
      .findLast((later) => later.kind === 'undone' && !target.has(later.id) && sameDrafts(later, change));
    if (by) target.set(by.id, change);
  });
  const undoes = ({ id, kind }: DraftChange): boolean => {
    const what = target.get(id);
    return kind === 'undone' && !(what && undoes(what));
  };
  return new Set(changes.filter(undoes).map(({ id }) => id));
}

const idsOf = ({ drafts }: DraftChange): string =>
  drafts
    .map(({ id }) => id)
    .sort()
    .join();
const sameDrafts = (one: DraftChange, other: DraftChange): boolean => idsOf(one) === idsOf(other);

/**
 * What “undo” takes back: the person's own latest change that stands, and can be.
 * @param changes the latest first
 */
export function toUndo(changes: readonly DraftChange[], personId: string): DraftChange | null {
  const undone = undoings(changes);
  return changes.find(({ id, by, undoable }) => by.id === personId && undoable && !undone.has(id)) ?? null;
}

/** What “redo” takes back: the person's latest undoing that stands, until they change something else. */
export function toRedo(changes: readonly DraftChange[], personId: string): DraftChange | null {
  const undone = undoings(changes);
  const own = changes.filter(({ by }) => by.id === personId);
  const last = own.findIndex(({ kind }) => kind !== 'undone');
  const since = last < 0 ? own : own.slice(0, last);
  return since.find(({ id, undoable }) => undoable && undone.has(id)) ?? null;
}

/** The change that a save of this draft just left, if it can be taken back. */
export const lastOf = (
  changes: readonly DraftChange[],
  draftId: string,
  personId: string,
): DraftChange | null =>
  changes.find(
    ({ by, undoable, drafts }) => by.id === personId && undoable && drafts.some(({ id }) => id === draftId),
  ) ?? null;
