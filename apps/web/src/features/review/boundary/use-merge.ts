import type { PlanAnswer } from '@lianban/contract';
import { useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { keys } from '../../../api/keys';
import { staleAgainst } from '../../../api/refused';
import { sentenceOf } from '../../../ui/RefusalNotice';
import { useSay } from '../../../words/use-say';
import { mergeDraft } from '../api';
import { mergeable, type Item } from '../items';
import { useKeepPlan } from '../use-keep-plan';

/** Asks whether the next item goes into this one, says what that means, and does it. */
export function useMerge(planId: string, items: readonly Item[]): (item: Item) => void {
  const say = useSay();
  const client = useQueryClient();
  const { modal, message } = App.useApp();
  const keep = useKeepPlan();

  const merge = async (first: Item, next: Item): Promise<void> => {
    if (!first.draft || !next.draft) return;
    try {
      const body = { next: next.id, nextVersion: next.draft.version };
      keep(await mergeDraft(first.id, first.draft.version, body));
      void message.success(say('merge.done'));
    } catch (error) {
      void message.error(sentenceOf(say, error));
      // Somebody changed one of the two: what was asked about is not what is there now.
      if (staleAgainst<PlanAnswer>(error)) await client.invalidateQueries({ queryKey: keys.plan(planId) });
    }
  };
  return (item) => {
    const next = mergeable(items, item);
    if (!next) return void message.info(say('merge.none'));
    void modal.confirm({
      title: say('merge.title'),
      content: say('merge.body', { heading: item.heading, next: next.heading }),
      okText: say('merge.go'),
      cancelText: say('act.cancel'),
      onOk: () => merge(item, next),
    });
  };
}
