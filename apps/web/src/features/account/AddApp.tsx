import type { EnrolStarted } from '@lianban/contract';
import { useMutation } from '@tanstack/react-query';
import { Form, Input } from 'antd';
import QRCode from 'antd/es/qr-code';
import { useState, type ReactNode } from 'react';
import { FormDialog } from '../../ui/FormDialog';
import { useSay } from '../../words/use-say';
import { confirmEnrol, startEnrol } from './api';
import { NameField, PasswordField } from './AskPassword';

export interface AddFactorProps {
  readonly onDone: (name: string, codes: readonly string[] | null) => void;
  readonly onClose: () => void;
}

/** Two steps: the password, then the picture for the app and the digits that it shows. */
export function AddApp({ onDone, onClose }: AddFactorProps): ReactNode {
  const say = useSay();
  const [started, setStarted] = useState<EnrolStarted | null>(null);
  const starting = useMutation({
    mutationFn: (password?: string) => startEnrol({ kind: 'totp', password }),
    onSuccess: setStarted,
  });
  const confirming = useMutation({
    mutationFn: ({ name, code }: { name: string; code: string }) =>
      confirmEnrol({ ticket: started!.ticket, name: name.trim(), code: code.trim() }),
    onSuccess: ({ recoveryCodes }, { name }) => onDone(name, recoveryCodes),
  });
  if (!started) {
    return (
      <FormDialog<{ password?: string }>
        key="password"
        title={say('factor.add-totp')}
        okText={say('factor.next')}
        busy={starting.isPending}
        error={starting.error}
        onSubmit={({ password }) => starting.mutate(password)}
        onClose={onClose}
      >
        <PasswordField />
      </FormDialog>
    );
  }
  const { secret, uri } = started.totp!;
  return (
    <FormDialog<{ name: string; code: string }>
      key="digits"
      title={say('factor.add-totp')}
      okText={say('second-step.submit')}
      busy={confirming.isPending}
      error={confirming.error}
      initialValues={{ name: say('factor.name-totp') }}
      onSubmit={(typed) => confirming.mutate(typed)}
      onClose={onClose}
    >
      <p>{say('factor.scan')}</p>
      <div className="factor-picture">
        <QRCode type="svg" value={uri} size={180} />
        <p className="soft">
          {say('factor.by-hand')}
          <br />
          <code>{secret.replace(/(.{4})(?=.)/g, '$1 ')}</code>
        </p>
      </div>
      <Form.Item
        name="code"
        label={say('factor.code')}
        rules={[{ required: true, pattern: /^\s*\d{6}\s*$/, message: say('factor.code-shape') }]}
      >
        <Input autoFocus inputMode="numeric" autoComplete="one-time-code" maxLength={8} />
      </Form.Item>
      <NameField />
    </FormDialog>
  );
}
