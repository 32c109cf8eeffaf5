import { isSecondStep, isWord, LIMITS, type SecondStep, type SignInBody, type Word } from '@lianban/contract';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Alert, Button, Divider, Form, Input, Segmented } from 'antd';
import { useState, type ReactNode } from 'react';
import { Navigate, useSearchParams } from 'react-router';
import { keys } from '../../api/keys';
import { signedIn } from '../../api/session';
import { useSession } from '../../api/use-session';
import { Doorstep } from '../../ui/Doorstep';
import { Loading } from '../../ui/PageState';
import { RefusalNotice } from '../../ui/RefusalNotice';
import { SecondStepForm } from '../../ui/SecondStepForm';
import { useSay } from '../../words/use-say';
import { readSetup, readWays, signIn, type Way } from './api';
import { stepFromProvider } from './from-provider';
import { keepWay, keptWay } from './kept-way';
import { wayBack } from './way-back';

/** The way in. Who is in already goes on to where they were going. */
export function SignInPage(): ReactNode {
  const say = useSay();
  const session = useSession();
  const [search] = useSearchParams();
  const setup = useQuery({ queryKey: keys.setup, queryFn: readSetup });
  const [way, setWay] = useState(keptWay);
  const [step, setStep] = useState<SecondStep | null>(stepFromProvider);
  const entering = useMutation({
    mutationFn: signIn,
    onSuccess: (answer) => (isSecondStep(answer) ? setStep(answer) : signedIn(answer)),
  });
  const ways = useQuery({ queryKey: keys.ways, queryFn: readWays });
  const refused = search.get('refused');
  const needed = [{ required: true, message: say('field.needed') }];

  if (session.status === 'signed-in') return <Navigate replace to={wayBack(search.get('next'))} />;
  if (session.status === 'unknown' || ways.isPending) return <Loading />;
  if (step) return <SecondStepForm step={step} onAgain={() => setStep(null)} />;
  const ended = session.status === 'signed-out' && session.because;
  const { directory, provider } = ways.data ?? { directory: null, provider: null };
  const by: Way = directory ? way : 'password';
  const choose = (next: Way): void => {
    keepWay(next);
    setWay(next);
    entering.reset();
  };
  return (
    <Doorstep title={say('sign-in.title')}>
      <Form<SignInBody>
        layout="vertical"
        requiredMark={false}
        onFinish={(body) => entering.mutate({ ...body, way: by })}
      >
        {setup.data?.open && <Alert type="info" showIcon title={say('sign-in.not-set-up')} />}
        {ended && !entering.error && <Alert type="info" showIcon title={say(`refusal.${ended}`)} />}
        {refused && !entering.error && isWord(`refusal.${refused}`) && (
          <Alert type="error" showIcon title={say(`refusal.${refused}` as Word)} />
        )}
        <RefusalNotice error={entering.error} />
        {directory && (
          <Segmented<Way>
            block
            className="sign-in-ways"
            aria-label={say('sign-in.way')}
            value={by}
            onChange={choose}
            options={[
              { value: 'directory', label: directory },
              { value: 'password', label: say('sign-in.own-password') },
            ]}
          />
        )}
        <Form.Item name="login" label={say('sign-in.login')} rules={needed}>
          <Input autoFocus autoComplete="username" maxLength={LIMITS.name} />
        </Form.Item>
        <Form.Item name="password" label={say('sign-in.password')} rules={needed}>
          <Input.Password autoComplete="current-password" maxLength={LIMITS.passwordMax} />
        </Form.Item>
        <Button block type="primary" htmlType="submit" size="large" loading={entering.isPending}>
          {say('sign-in.submit')}
        </Button>
        <p className="doorstep-note">
          {by === 'directory' && directory
            ? say('sign-in.forgotten-directory', { name: directory })
            : say('sign-in.forgotten')}
        </p>
        {provider && (
          <>
            <Divider plain>{say('sign-in.or')}</Divider>
            <Button block size="large" href="/api/session/oidc/start">
              {say('sign-in.by-provider', { name: provider })}
            </Button>
          </>
        )}
      </Form>
    </Doorstep>
  );
}
