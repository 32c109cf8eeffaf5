import { useMutation } from '@tanstack/react-query';
import { Alert } from 'antd';
import type { ReactNode } from 'react';
import { FormDialog } from '../../ui/FormDialog';
import { useSay } from '../../words/use-say';
import type { AddFactorProps } from './AddApp';
import { confirmEnrol, makePasskey, NotMade, startEnrol } from './api';
import { NameField, PasswordField } from './AskPassword';

interface Typed {
  readonly name: string;
  readonly password?: string;
}

/** Has the browser make a passkey, after the password. */
export function AddPasskey({ onDone, onClose }: AddFactorProps): ReactNode {
  const say = useSay();
  const adding = useMutation({
    mutationFn: async ({ name, password }: Typed) => {
      const { ticket, passkey } = await startEnrol({ kind: 'passkey', password });
      return confirmEnrol({ ticket, name: name.trim(), response: await makePasskey(passkey!) });
    },
    onSuccess: ({ recoveryCodes }, { name }) => onDone(name, recoveryCodes),
  });
  return (
    <FormDialog<Typed>
      title={say('factor.add-passkey')}
      okText={say('factor.next')}
      busy={adding.isPending}
      error={adding.error}
      notice={
        adding.error instanceof NotMade ? (
          <Alert type="warning" showIcon title={say('factor.passkey-failed')} />
        ) : undefined
      }
      initialValues={{ name: say('factor.name-passkey') }}
      onSubmit={(typed) => adding.mutate(typed)}
      onClose={onClose}
    >
      <p>{say('factor.passkey-ask')}</p>
      <NameField />
      <PasswordField />
    </FormDialog>
  );
}
