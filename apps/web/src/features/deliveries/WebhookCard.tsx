import type { DeliveryAnswer, WebhookAnswer } from '@lianban/contract';
import { useMutation } from '@tanstack/react-query';
import { Alert, App, Button, Popconfirm, Space, Tag, Tooltip } from 'antd';
import type { ReactNode } from 'react';
import { RefusalNotice } from '../../ui/RefusalNotice';
import { readInstant } from '../../words/dates';
import { useSay } from '../../words/use-say';
import { removeWebhook, renewSecret, tryWebhook, turn } from './api';

const COLOURS: Record<WebhookAnswer['state'], string> = {
  working: 'green',
  failing: 'gold',
  disabled: 'default',
  'gave-out': 'red',
};
/** Of the chosen events so many are named. */
const NAMED = 4;

interface WebhookCardProps {
  readonly webhook: WebhookAnswer;
  readonly onEdit: () => void;
  readonly onSecret: (secret: string | null) => void;
  readonly onChanged: () => void;
}

/** One webhook: what it is told of, whether that arrives, and what can be done with it. */
export function WebhookCard({ webhook, onEdit, onSecret, onChanged }: WebhookCardProps): ReactNode {
  const say = useSay();
  const { message } = App.useApp();
  const { name, format, url, events, unit, state, failingSince, waiting, lastSentAt } = webhook;
  const off = state === 'disabled' || state === 'gave-out';
  const trying = useMutation({
    mutationFn: () => tryWebhook(webhook),
    onSuccess: (tried: DeliveryAnswer) =>
      void (tried.state === 'sent'
        ? message.success(say('webhook.tried'))
        : message.error(say('webhook.not-arrived', { why: tried.fault ?? '' }), 8)),
    onSettled: onChanged,
  });
  const turning = useMutation({
    mutationFn: () => turn(off ? 'enable' : 'disable', webhook),
    onSettled: onChanged,
  });
  const renewing = useMutation({
    mutationFn: () => renewSecret(webhook),
    onSuccess: ({ secret }) => onSecret(secret),
    onSettled: onChanged,
  });
  const removing = useMutation({ mutationFn: () => removeWebhook(webhook), onSettled: onChanged });
  const named = events.map((event) => say(`event.${event}`));
  const told = say('webhook.told-of', {
    events: named.slice(0, NAMED).join('、'),
    more: Math.max(0, named.length - NAMED),
  });
  return (
    <li>
      <div>
        <strong>{name}</strong> <Tag>{say(`webhook-format.${format}`)}</Tag>
        <Tag color={COLOURS[state]}>{say(`webhook-state.${state}`)}</Tag>
      </div>
      <code className="webhook-url">{url}</code>
      <span className="soft">
        <Tooltip title={named.join('、')}>{told}</Tooltip>
        {' · '}
        {unit ? unit.name : say('webhook.of-all')}
        {' · '}
        {lastSentAt ? say('webhook.last', { at: readInstant(lastSentAt) }) : say('webhook.never')}
        {waiting > 0 && <> · {say('webhook.waiting', { count: waiting })}</>}
      </span>
      {failingSince && (
        <Alert
          type={state === 'gave-out' ? 'error' : 'warning'}
          showIcon
          title={say(state === 'gave-out' ? 'webhook.gave-out-since' : 'webhook.failing-since', {
            at: readInstant(failingSince),
          })}
        />
      )}
      <RefusalNotice error={trying.error ?? turning.error ?? renewing.error ?? removing.error} />
      <Space wrap size="small">
        <Button size="small" loading={trying.isPending} onClick={() => trying.mutate()}>
          {say('webhook.try')}
        </Button>
        <Button size="small" onClick={onEdit}>
          {say('act.edit')}
        </Button>
        {format === 'standard' && (
          <Popconfirm
            title={say('webhook.renew')}
            description={say('webhook.renew-sure')}
            okText={say('webhook.renew')}
            cancelText={say('act.cancel')}
            onConfirm={() => renewing.mutate()}
          >
            <Button size="small" loading={renewing.isPending}>
              {say('webhook.renew')}
            </Button>
          </Popconfirm>
        )}
        <Button size="small" loading={turning.isPending} onClick={() => turning.mutate()}>
          {say(off ? 'webhook.enable' : 'webhook.disable')}
        </Button>
        <Popconfirm
          title={say('webhook.remove')}
          description={say('webhook.remove-sure', { name })}
          okText={say('webhook.remove')}
          okButtonProps={{ danger: true }}
          cancelText={say('act.cancel')}
          onConfirm={() => removing.mutate()}
        >
          <Button size="small" danger loading={removing.isPending}>
            {say('webhook.remove')}
          </Button>
        </Popconfirm>
      </Space>
    </li>
  );
}
