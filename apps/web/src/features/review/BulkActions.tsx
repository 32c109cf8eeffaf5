import type { Many, PlanAnswer } from '@lianban/contract';
import { App, Button } from 'antd';
import type { ReactNode } from 'react';
import { sentenceOf } from '../../ui/RefusalNotice';
import { useSay } from '../../words/use-say';
import type { ManyMove } from './api';
import { stageOf, type Item } from './items';
import { ManyResult } from './ManyResult';
import { noticesOf } from './notices';
import { SettleAllDialog } from './SettleAllDialog';
import { useMany } from './use-many';

interface BulkActionsProps {
  readonly plan: PlanAnswer;
  readonly items: readonly Item[];
  readonly settling: boolean;
  readonly onSettling: (settling: boolean) => void;
}

/** What the office does with many at once: fill in, register, confirm, dispatch. */
export function BulkActions({ plan, items, settling, onSettling }: BulkActionsProps): ReactNode {
  const say = useSay();
  const { modal, message } = App.useApp();
  const many = useMany(plan.id);
  const { may } = plan;
  const drafts = items.filter(({ draft }) => draft && !draft.taskId);
  const ready = drafts.filter((item) => stageOf(item) === 'ready');
  const notices = noticesOf(plan);

  const tell = ({ done, refused }: Many): void => {
    if (done.length + refused.length === 0) void message.info(say('many.nothing'));
    else if (refused.length === 0) void message.success(say('many.done', { done: done.length }));
  };
  const run = (move: ManyMove, ids?: readonly string[]): Promise<unknown> =>
    many
      .mutateAsync({ move, ids })
      .then(tell)
      .catch((error: unknown) => message.error(sentenceOf(say, error)));
  const confirm = (): void =>
    void modal.confirm({
      title: say('confirm.title'),
      content: say('confirm.body'),
      okText: say('move.confirm'),
      cancelText: say('act.cancel'),
      onOk: () => run('confirm'),
    });
  const dispatch = (): void =>
    void modal.confirm({
      title: say('dispatch.title'),
      content: (
        <>
          <p>{say('dispatch.body', { ...notices })}</p>
          <p className="dispatch-warning">{say('dispatch.warning')}</p>
        </>
      ),
      okText: say('dispatch.go'),
      okButtonProps: { danger: true },
      cancelText: say('act.cancel'),
      onOk: () => run('dispatch'),
    });
  return (
    <>
      {may.includes('draft.settle') && drafts.length > 0 && (
        <Button onClick={() => onSettling(true)}>{say('settle-all.open')}</Button>
      )}
      {may.includes('task.register') && drafts.length > 0 && (
        <Button
          type="primary"
          disabled={ready.length === 0}
          loading={many.isPending && many.variables.move === 'register'}
          onClick={() =>
            void run(
              'register',
              ready.map(({ id }) => id),
            )
          }
        >
          {say('many.register', { count: ready.length })}
        </Button>
      )}
      {may.includes('task.confirm') && notices.tasks > 0 && (
        <Button onClick={confirm}>{say('many.confirm')}</Button>
      )}
      {may.includes('task.dispatch') && notices.tasks > 0 && (
        <Button danger onClick={dispatch}>
          {say('many.dispatch')}
        </Button>
      )}
      {settling && <SettleAllDialog plan={plan} onDone={() => onSettling(false)} />}
      {many.data && many.data.refused.length > 0 && <ManyResult many={many.data} onClose={many.reset} />}
    </>
  );
}
