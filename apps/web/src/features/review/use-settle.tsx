import type { DraftAnswer, PlanAnswer, SettleDraftBody } from '@lianban/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { keys } from '../../api/keys';
import { staleAgainst } from '../../api/refused';
import { sentenceOf } from '../../ui/RefusalNotice';
import { useSay } from '../../words/use-say';
import { settleDraft } from './api';
import { useTakeBack } from './changes/use-take-back';
import { echoesOf, type Echo } from './echoes';
import { SavedNotice } from './SavedNotice';
import { unitsBody } from './settling';

const NOTICE_SECONDS = 10;

interface Settle {
  /** The draft as it is now; its version is the one that the write means. */
  readonly draft: DraftAnswer;
  readonly body: SettleDraftBody;
}

/** Puts a draft's new state where the page reads it, before the event brings the rest. */
export function useKeepDraft(planId: string): (draft: DraftAnswer) => void {
  const client = useQueryClient();
  return (draft) => {
    void client.invalidateQueries({ queryKey: keys.changes(planId) });
    client.setQueryData<PlanAnswer>(keys.plan(planId), (plan) =>
      plan?.drafts
        ? {
            ...plan,
            drafts: plan.drafts.map((one) =>
              one.id === draft.id && one.version <= draft.version ? draft : one,
            ),
          }
        : plan,
    );
  };
}

/**
 * Settles one draft. Success can be taken back for a while, or said of the other drafts that use the same words;
 * `stale` is what is current where somebody was first.
 */
export function useSettle(planId: string) {
  const say = useSay();
  const client = useQueryClient();
  const { message } = App.useApp();
  const keep = useKeepDraft(planId);
  const { undoOf } = useTakeBack(planId);

  const echo = async (noticeId: string, echoes: readonly Echo[]): Promise<void> => {
    message.destroy(noticeId);
    let count = 0;
    try {
      for (const { draft, units } of echoes) {
        keep(await settleDraft(draft.id, draft.version, { units: unitsBody(units) }));
        count += 1;
      }
      void message.success(say('settle.echoed', { count }));
    } catch (error) {
      void message.error(`${say('settle.echoed', { count })} ${sentenceOf(say, error)}`);
    }
  };
  const settling = useMutation({
    mutationFn: ({ draft, body }: Settle) => settleDraft(draft.id, draft.version, body),
    onSuccess: (after, { draft }) => {
      keep(after);
      const plan = client.getQueryData<PlanAnswer>(keys.plan(planId));
      const echoes = echoesOf(plan?.drafts ?? [], draft, after);
      void message.open({
        key: after.id,
        type: 'success',
        duration: NOTICE_SECONDS,
        content: (
          <SavedNotice
            echoes={echoes.length}
            onUndo={() => {
              message.destroy(after.id);
              undoOf(after.id);
            }}
            onEcho={() => void echo(after.id, echoes)}
          />
        ),
      });
    },
    onError: (error) => {
      const current = staleAgainst<DraftAnswer>(error);
      if (current) keep(current);
    },
  });
  return { ...settling, stale: staleAgainst<DraftAnswer>(settling.error) };
}
