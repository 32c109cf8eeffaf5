import { PROFILE_LIMITS, type MadeToken, type MakeTokenBody } from '@lianban/contract';
import { useMutation } from '@tanstack/react-query';
import { Form, Input, InputNumber, Select } from 'antd';
import type { ReactNode } from 'react';
import { ask } from '../../api/ask';
import { useMe } from '../../api/use-session';
import { FormDialog } from '../../ui/FormDialog';
import { useSay } from '../../words/use-say';
import { PasswordField } from './AskPassword';

interface MakeTokenProps {
  readonly onMade: (token: MadeToken) => void;
  readonly onClose: () => void;
}

/** A new token: what it is for, what it may do, for how long. */
export function MakeToken({ onMade, onClose }: MakeTokenProps): ReactNode {
  const say = useSay();
  const { may } = useMe();
  const making = useMutation({
    mutationFn: (body: MakeTokenBody) => ask<MadeToken>('/me/tokens', { method: 'POST', body }),
    onSuccess: onMade,
  });
  const needed = { required: true, message: say('field.needed') };
  return (
    <FormDialog<MakeTokenBody>
      title={say('token.add')}
      okText={say('token.add')}
      busy={making.isPending}
      error={making.error}
      initialValues={{ days: 90 }}
      onSubmit={(body) => making.mutate(body)}
      onClose={onClose}
    >
      <div className="form-columns">
        <Form.Item
          name="name"
          label={say('token.name')}
          extra={say('token.name-hint')}
          rules={[{ ...needed, whitespace: true }]}
        >
          <Input autoFocus maxLength={60} autoComplete="off" />
        </Form.Item>
        <Form.Item name="days" label={say('token.days')} rules={[needed]}>
          <InputNumber {...PROFILE_LIMITS.tokenDays} precision={0} />
        </Form.Item>
      </div>
      <Form.Item name="permissions" label={say('token.permissions')} rules={[needed]}>
        <Select
          mode="multiple"
          options={may.map((permission) => ({ value: permission, label: permission }))}
        />
      </Form.Item>
      <PasswordField />
    </FormDialog>
  );
}
