import { useMutation, useQuery } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import type { ReactNode } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { keys } from '../../api/keys';
import { queries } from '../../api/queries';
import { signedIn } from '../../api/session';
import { Doorstep } from '../../ui/Doorstep';
import { PageState } from '../../ui/PageState';
import { useSay } from '../../words/use-say';
import { Accounts } from './Accounts';
import { readSetup, setUp } from './api';
import { SetupForm } from './SetupForm';
import './setup.css';

/** Where the one-time link of a first start leads. */
export function SetupPage(): ReactNode {
  const say = useSay();
  const navigate = useNavigate();
  const token = useSearchParams()[0].get('token');
  const state = useQuery({ queryKey: keys.setup, queryFn: readSetup });
  const enter = (done: Awaited<ReturnType<typeof setUp>>): void => {
    queries.removeQueries({ queryKey: keys.setup });
    signedIn(done.signedIn);
    void navigate('/', { replace: true });
  };
  const settingUp = useMutation({
    mutationFn: setUp,
    onSuccess: (done) => done.world ?? enter(done),
  });
  const done = settingUp.data;
  if (done?.world) {
    return (
      <Doorstep title={say('world.title')} wide>
        <Accounts world={done.world} />
        <Button type="primary" size="large" className="no-print" onClick={() => enter(done)}>
          {say('world.enter')}
        </Button>
      </Doorstep>
    );
  }
  return (
    <Doorstep title={say('setup.title')} wide>
      <PageState of={state}>
        {({ open }) => {
          if (!open) return <Closed sentence={say('refusal.already-set-up')} />;
          if (!token) return <Alert type="warning" showIcon title={say('setup.no-token')} />;
          return (
            <SetupForm
              busy={settingUp.isPending}
              error={settingUp.error}
              onSubmit={(typed) => settingUp.mutate({ token, ...typed })}
            />
          );
        }}
      </PageState>
    </Doorstep>
  );
}

function Closed({ sentence }: { sentence: string }): ReactNode {
  const say = useSay();
  return (
    <>
      <Alert type="info" showIcon title={sentence} />
      <p className="doorstep-note">
        <Link to="/sign-in">
          <Button type="primary">{say('sign-in.submit')}</Button>
        </Link>
      </p>
    </>
  );
}
