import { PROFILE_LIMITS, type MadeToken, type MakeTokenBody } from '@lianban/contract';
import type { Permission } from '@lianban/rules';
import { useMutation } from '@tanstack/react-query';
import { Button, Form, Input, InputNumber, Select } from 'antd';
import type { ReactNode } from 'react';
import { ask } from '../../api/ask';
import { useMe } from '../../api/use-session';
import { FormDialog } from '../../ui/FormDialog';
import { useSay } from '../../words/use-say';
import { PasswordField } from './AskPassword';

interface PermissionsProps {
  readonly may: readonly Permission[];
  /** Given by the form. */
  readonly id?: string;
  readonly value?: readonly Permission[];
  readonly onChange?: (chosen: readonly Permission[]) => void;
}

const READS = /\.(?:read|list)$/;

/** What the program may do, of what its owner may; found by the word as by the code. */
function Permissions({ may, id, value = [], onChange }: PermissionsProps): ReactNode {
  const say = useSay();
  return (
    <>
      <Select
        id={id}
        mode="multiple"
        value={[...value]}
        onChange={onChange}
        optionFilterProp="title"
        options={may.map((permission) => {
          const word = say(`permission.${permission}`);
          return { value: permission, label: word, title: `${word} ${permission}` };
        })}
        optionRender={({ label, value: permission }) => (
          <span className="permission">
            {label} <code className="soft">{permission}</code>
          </span>
        )}
      />
      <Button type="link" size="small" onClick={() => onChange?.(may.filter((one) => READS.test(one)))}>
        {say('token.read-only')}
      </Button>
    </>
  );
}

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
      <Form.Item label={say('token.permissions')} extra={say('token.permissions-hint')} required>
        <Form.Item name="permissions" rules={[needed]} noStyle>
          <Permissions may={may} />
        </Form.Item>
      </Form.Item>
      <PasswordField />
    </FormDialog>
  );
}
