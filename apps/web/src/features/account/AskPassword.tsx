import { LIMITS } from '@lianban/contract';
import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Form, Input } from 'antd';
import { useMe } from '../../api/use-session';
import type { ReactNode } from 'react';
import { FormDialog } from '../../ui/FormDialog';
import { useSay } from '../../words/use-say';

interface AskPasswordProps<T> {
  readonly title: string;
  readonly okText: string;
  readonly danger?: boolean;
  readonly run: (password?: string) => Promise<T>;
  readonly onDone: (answer: T) => void;
  readonly onClose: () => void;
}

/** Who it is once more, before what a window left open must not do. */
export function AskPassword<T>({ run, onDone, ...dialog }: AskPasswordProps<T>): ReactNode {
  const running = useMutation({ mutationFn: run, onSuccess: onDone });
  return (
    <FormDialog<{ password?: string }>
      {...dialog}
      busy={running.isPending}
      error={running.error}
      onSubmit={({ password }) => running.mutate(password)}
    >
      <PasswordField />
    </FormDialog>
  );
}

/** As one came in: by the same password, or by the provider once more. */
export function PasswordField(): ReactNode {
  const say = useSay();
  const { enteredBy } = useMe();
  if (enteredBy === 'provider') {
    return (
      <Alert
        type="info"
        showIcon
        title={say('confirm.provider')}
        action={
          <Button size="small" href="/api/session/oidc/start?again=1">
            {say('confirm.verify')}
          </Button>
        }
      />
    );
  }
  return (
    <Form.Item
      name="password"
      label={say(enteredBy === 'directory' ? 'confirm.directory' : 'factor.confirm-password')}
      rules={[{ required: true, message: say('field.needed') }]}
    >
      <Input.Password autoFocus autoComplete="current-password" maxLength={LIMITS.passwordMax} />
    </Form.Item>
  );
}

/** What the new factor is called. */
export function NameField(): ReactNode {
  const say = useSay();
  return (
    <Form.Item
      name="name"
      label={say('factor.name')}
      extra={say('factor.name-hint')}
      rules={[{ required: true, whitespace: true, message: say('field.needed') }]}
    >
      <Input maxLength={60} autoComplete="off" />
    </Form.Item>
  );
}
