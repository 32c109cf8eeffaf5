import {
  isSecondStep,
  type AcceptInvitationBody,
  type InvitationFor,
  type SecondStep,
  type SignInAnswer,
} from '@lianban/contract';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Button, Form } from 'antd';
import { useState, type ReactNode } from 'react';
import { Link, Navigate, useNavigate, useParams } from 'react-router';
import { ask } from '../../api/ask';
import { signedIn } from '../../api/session';
import { useSession } from '../../api/use-session';
import { Doorstep } from '../../ui/Doorstep';
import { NewPassword } from '../../ui/NewPassword';
import { PageState } from '../../ui/PageState';
import { RefusalNotice } from '../../ui/RefusalNotice';
import { SecondStepForm } from '../../ui/SecondStepForm';
import { useSay } from '../../words/use-say';

/** Where the link of a new account leads: its person sets the password and is in. */
export function InvitationPage(): ReactNode {
  const say = useSay();
  const navigate = useNavigate();
  const session = useSession();
  const [step, setStep] = useState<SecondStep | null>(null);
  const path = `/invitations/${encodeURIComponent(useParams().token ?? '')}`;
  const invitation = useQuery({
    queryKey: ['invitation', path],
    queryFn: () => ask<InvitationFor>(path),
    retry: false,
  });
  const accepting = useMutation({
    mutationFn: (body: AcceptInvitationBody) => ask<SignInAnswer>(path, { method: 'POST', body }),
    onSuccess: (answer) => {
      if (isSecondStep(answer)) return setStep(answer);
      signedIn(answer);
      void navigate('/', { replace: true });
    },
  });
  if (step) {
    if (session.status === 'signed-in') return <Navigate replace to="/" />;
    return <SecondStepForm step={step} onAgain={() => void navigate('/sign-in', { replace: true })} />;
  }
  return (
    <Doorstep title={say('invitation.title')}>
      {invitation.error && !invitation.data && (
        <>
          <RefusalNotice error={invitation.error} />
          <p className="doorstep-note">
            <Link to="/sign-in">{say('sign-in.submit')}</Link>
          </p>
        </>
      )}
      {!invitation.error && (
        <PageState of={invitation}>
          {({ name, login, unitName }) => (
            <Form<AcceptInvitationBody>
              layout="vertical"
              requiredMark={false}
              onFinish={({ password }) => accepting.mutate({ password })}
            >
              <p>{say('invitation.for', { name, login, unit: unitName })}</p>
              <RefusalNotice error={accepting.error} />
              <input hidden readOnly autoComplete="username" value={login} />
              <NewPassword label={say('sign-in.password')} />
              <Button block type="primary" htmlType="submit" size="large" loading={accepting.isPending}>
                {say('invitation.submit')}
              </Button>
            </Form>
          )}
        </PageState>
      )}
    </Doorstep>
  );
}
