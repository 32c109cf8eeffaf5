import type { DraftChange, Word } from '@lianban/contract';
import { useMutation } from '@tanstack/react-query';
import { App } from 'antd';
import { useMe } from '../../../api/use-session';
import { sentenceOf } from '../../../ui/RefusalNotice';
import { useSay } from '../../../words/use-say';
import { readChanges, undoChange } from '../api';
import { useKeepPlan } from '../use-keep-plan';
import { lastOf, toRedo, toUndo } from './taking-back';
import { whatOf } from './what-was-done';

const PATIENCE_MS = 10_000;

interface Wanted {
  readonly pick: (changes: readonly DraftChange[], personId: string) => DraftChange | null;
  readonly none: Word;
  readonly redo?: boolean;
}

/**
 * The one way to take a change back: by key, by the notice of a save, or from the history.
 * @param onTaken hears which drafts are as they were before
 */
export function useTakeBack(planId: string, onTaken?: (change: DraftChange) => void) {
  const say = useSay();
  const { personId } = useMe();
  const { message } = App.useApp();
  const keep = useKeepPlan();
  const taking = useMutation({
    mutationFn: async ({ pick }: Wanted) => {
      const { items } = await readChanges(planId, null, AbortSignal.timeout(PATIENCE_MS));
      return take(pick(items, personId));
    },
    onSuccess: (change, { none, redo }) => {
      if (!change) return void message.info(say(none));
      void message.success(redo ? say('change.redone') : say('change.undone', { what: whatOf(say, change) }));
      onTaken?.(change);
    },
    onError: (error) => void message.error(sentenceOf(say, error)),
  });
  const take = async (change: DraftChange | null): Promise<DraftChange | null> => {
    if (change) keep(await undoChange(planId, { changeId: change.id }));
    return change;
  };
  const run = (wanted: Wanted): void => {
    // A second press while the first is under way would take back something else.
    if (!taking.isPending) taking.mutate(wanted);
  };
  return {
    busy: taking.isPending,
    undo: () => run({ pick: toUndo, none: 'change.nothing' }),
    redo: () => run({ pick: toRedo, none: 'change.nothing-redo', redo: true }),
    /** The person's last change of one draft. */
    undoOf: (draftId: string) =>
      run({ pick: (changes, person) => lastOf(changes, draftId, person), none: 'change.nothing' }),
    undoThis: (change: DraftChange) => run({ pick: () => change, none: 'change.nothing' }),
  };
}
