import type { DeliveryAnswer } from '@lianban/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Form, Input } from 'antd';
import type { ReactNode } from 'react';
import { FormDialog } from '../../ui/FormDialog';
import { useSay } from '../../words/use-say';
import { sendTrialMail } from './api';

/** Whether mail arrives: a message that says nothing else. */
export function TrialMail({ onClose }: { onClose: () => void }): ReactNode {
  const say = useSay();
  const { message } = App.useApp();
  const client = useQueryClient();
  const sending = useMutation({
    mutationFn: ({ address }: { address: string }) => sendTrialMail(address.trim()),
    onSuccess: (tried: DeliveryAnswer) => {
      if (tried.state === 'sent') {
        void message.success(say('delivery.trial-sent'));
        onClose();
      } else void message.error(say('webhook.not-arrived', { why: tried.fault ?? '' }), 8);
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['deliveries'] }),
  });
  return (
    <FormDialog<{ address: string }>
      title={say('delivery.trial-mail')}
      okText={say('delivery.send')}
      busy={sending.isPending}
      error={sending.error}
      onSubmit={(typed) => sending.mutate(typed)}
      onClose={onClose}
    >
      <Form.Item
        name="address"
        label={say('notice-settings.address')}
        rules={[
          { required: true, message: say('field.needed') },
          { type: 'email', message: say('notice-settings.address-wrong') },
        ]}
      >
        <Input autoFocus type="email" maxLength={254} />
      </Form.Item>
    </FormDialog>
  );
}
