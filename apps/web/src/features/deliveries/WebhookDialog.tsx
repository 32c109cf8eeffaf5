import {
  LIMITS,
  WEBHOOK_EVENTS,
  WEBHOOK_FORMATS,
  type UnitRef,
  type WebhookAnswer,
  type WebhookEvent,
  type WebhookFormat,
} from '@lianban/contract';
import { useMutation } from '@tanstack/react-query';
import { Form, Input, Radio, Select } from 'antd';
import type { ReactNode } from 'react';
import { FormDialog } from '../../ui/FormDialog';
import { UnitSelect } from '../../ui/UnitSelect';
import { useSay } from '../../words/use-say';
import { addWebhook, changeWebhook } from './api';

interface Typed {
  readonly name: string;
  readonly format: WebhookFormat;
  readonly url?: string;
  readonly secret?: string;
  readonly events: WebhookEvent[];
  readonly unit?: UnitRef;
}

interface WebhookDialogProps {
  /** Null: a new one. */
  readonly webhook: WebhookAnswer | null;
  readonly onClose: () => void;
  /** With the secret, where one was made. */
  readonly onDone: (secret: string | null) => void;
}

const WHAT = ['task', 'subtask', 'assignment', 'request', 'rung', 'letter', 'case', 'coordination'] as const;
const whatOf = (event: WebhookEvent): string => event.slice(0, event.indexOf('.'));
const NEW: Partial<Typed> = {
  format: 'standard',
  events: ['task.dispatched', 'task.returned', 'task.closed', 'letter.sent'],
};

/** Where to, in which format, and of what. */
export function WebhookDialog({ webhook, onClose, onDone }: WebhookDialogProps): ReactNode {
  const say = useSay();
  const saving = useMutation({
    mutationFn: async ({ name, format, url, secret, events, unit }: Typed): Promise<string | null> => {
      const body = { name, events, unitId: unit?.id ?? null, ...(secret && { secret }) };
      if (!webhook) return (await addWebhook({ ...body, format, url: url ?? '' })).secret;
      await changeWebhook(webhook, { ...body, ...(url && { url }) });
      return null;
    },
    onSuccess: onDone,
  });
  const needed = { required: true, whitespace: true, message: say('field.needed') };
  return (
    <FormDialog<Typed>
      title={webhook ? webhook.name : say('webhook.add')}
      okText={say('act.save')}
      busy={saving.isPending}
      error={saving.error}
      initialValues={
        webhook ? { ...webhook, url: '', events: [...webhook.events], unit: webhook.unit ?? undefined } : NEW
      }
      onSubmit={(typed) => saving.mutate(typed)}
      onClose={onClose}
    >
      <Form.Item name="name" label={say('webhook.name')} rules={[needed]}>
        <Input autoFocus maxLength={LIMITS.name} />
      </Form.Item>
      <Form.Item name="format" label={say('webhook.format')} hidden={webhook !== null}>
        <Radio.Group
          options={WEBHOOK_FORMATS.map((format) => ({
            value: format,
            label: say(`webhook-format.${format}`),
          }))}
        />
      </Form.Item>
      <Form.Item
        name="url"
        label={say('webhook.url')}
        extra={webhook ? say('webhook.url-kept', { url: webhook.url }) : say('webhook.url-hint')}
        rules={webhook ? [] : [needed]}
      >
        <Input inputMode="url" autoComplete="off" maxLength={LIMITS.url} placeholder="https://" />
      </Form.Item>
      <Form.Item noStyle dependencies={['format']}>
        {({ getFieldValue }) => getFieldValue('format') === 'dingtalk' && <DingTalkSecret />}
      </Form.Item>
      <Form.Item
        name="events"
        label={say('webhook.events')}
        rules={[{ required: true, type: 'array', min: 1, message: say('field.needed') }]}
      >
        <Select
          mode="multiple"
          allowClear
          maxTagCount={8}
          showSearch={{ optionFilterProp: 'label' }}
          options={WHAT.map((what) => ({
            label: say(`webhook-what.${what}`),
            options: WEBHOOK_EVENTS.filter((event) => whatOf(event) === what).map((event) => ({
              value: event,
              label: say(`event.${event}`),
            })),
          }))}
        />
      </Form.Item>
      <Form.Item name="unit" label={say('webhook.unit')} extra={say('webhook.unit-hint')}>
        <UnitSelect />
      </Form.Item>
    </FormDialog>
  );
}

function DingTalkSecret(): ReactNode {
  const say = useSay();
  return (
    <Form.Item name="secret" label={say('webhook.ding-secret')} extra={say('webhook.ding-secret-hint')}>
      <Input.Password autoComplete="new-password" maxLength={LIMITS.name} placeholder="SEC…" />
    </Form.Item>
  );
}
