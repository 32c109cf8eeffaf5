import type { DeliveryAnswer } from '@lianban/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Popconfirm, Tag } from 'antd';
import type { ReactNode } from 'react';
import { RefusalNotice } from '../../ui/RefusalNotice';
import { readInstant } from '../../words/dates';
import { useSay, type Say } from '../../words/use-say';
import { sendAgain } from './api';

const COLOURS: Record<DeliveryAnswer['state'], string> = {
  waiting: 'gold',
  sent: 'green',
  dropped: 'default',
  'given-up': 'red',
};

/** One delivery: to whom, of what kind, what became of it, and the way to send it again. */
export function DeliveryLine({ delivery }: { delivery: DeliveryAnswer }): ReactNode {
  const say = useSay();
  const { message } = App.useApp();
  const client = useQueryClient();
  const { id, channel, state, failures, fault, madeAt, dueAt, endedAt, resendable } = delivery;
  const sending = useMutation({
    mutationFn: () => sendAgain(id),
    onSuccess: (sent) =>
      void (sent.state === 'sent'
        ? message.success(say('delivery.sent-again'))
        : message.error(say('webhook.not-arrived', { why: sent.fault ?? '' }), 8)),
    onSettled: () => client.invalidateQueries({ queryKey: ['deliveries'] }),
  });
  const facts = [
    readInstant(madeAt),
    ...(failures > 0 ? [say('delivery.failures', { count: failures })] : []),
    ...(state === 'waiting' && failures > 0 ? [say('delivery.next', { at: readInstant(dueAt) })] : []),
    ...(endedAt ? [say('delivery.ended', { at: readInstant(endedAt) })] : []),
  ];
  return (
    <li>
      <div>
        <Tag color={COLOURS[state]}>{say(`delivery-state.${state}`)}</Tag>
        <Tag>{say(`delivery-channel.${channel}`)}</Tag>
        <strong>{receiverOf(delivery)}</strong> {whatOf(say, delivery)}
      </div>
      <span className="soft">{facts.join(' · ')}</span>
      {fault && <code className="delivery-fault">{fault}</code>}
      <RefusalNotice error={sending.error} />
      {resendable && (
        <Popconfirm
          title={say('delivery.again')}
          description={say(state === 'sent' ? 'delivery.again-sure' : 'delivery.again-now')}
          okText={say('delivery.again')}
          cancelText={say('act.cancel')}
          onConfirm={() => sending.mutate()}
        >
          <Button size="small" loading={sending.isPending}>
            {say('delivery.again')}
          </Button>
        </Popconfirm>
      )}
    </li>
  );
}

const receiverOf = ({ person, address, webhook }: DeliveryAnswer): string =>
  person ? `${person.name} · ${person.unitName}` : (webhook?.name ?? address ?? '');

const whatOf = (say: Say, { purpose, event, notices }: DeliveryAnswer): string =>
  purpose === 'notices'
    ? say('delivery.notices', { count: notices })
    : event
      ? say(`event.${event}`)
      : say('webhook.trial');
