import { LIMITS, type ChangePasswordBody } from '@lianban/contract';
import { useMutation } from '@tanstack/react-query';
import { App, Form, Input, Modal } from 'antd';
import type { ReactNode } from 'react';
import { ask } from '../../api/ask';
import { refresh } from '../../api/refresh';
import { useMe } from '../../api/use-session';
import { NewPassword } from '../../ui/NewPassword';
import { RefusalNotice } from '../../ui/RefusalNotice';
import { useSay } from '../../words/use-say';

interface Typed {
  readonly current: string;
  readonly password: string;
}

/** Changes one's own password. */
export function PasswordDialog({ onDone }: { onDone: () => void }): ReactNode {
  const say = useSay();
  const { message } = App.useApp();
  const { login, mustRenew } = useMe();
  const [form] = Form.useForm<Typed>();
  const changing = useMutation({
    mutationFn: (body: ChangePasswordBody) => ask<void>('/me/password', { method: 'POST', body }),
    onSuccess: () => {
      void message.success(say('password.changed'));
      // The posts count again: the session is asked for them anew.
      if (mustRenew) void refresh();
      onDone();
    },
  });
  return (
    <Modal
      open
      title={say('password.title')}
      okText={say('act.save')}
      cancelText={say('act.cancel')}
      confirmLoading={changing.isPending}
      onOk={form.submit}
      onCancel={onDone}
    >
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={({ current, password }) => changing.mutate({ current, next: password })}
      >
        <RefusalNotice error={changing.error} />
        <input hidden readOnly autoComplete="username" value={login} />
        <Form.Item
          name="current"
          label={say('password.current')}
          rules={[{ required: true, message: say('field.needed') }]}
        >
          <Input.Password autoFocus autoComplete="current-password" maxLength={LIMITS.passwordMax} />
        </Form.Item>
        <NewPassword label={say('password.new')} />
      </Form>
    </Modal>
  );
}
