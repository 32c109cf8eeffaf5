import type { FactorKind, SecondStep, SecondStepBody, SignedIn } from '@lianban/contract';
import { startAuthentication } from '@simplewebauthn/browser';
import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Form, Input } from 'antd';
import { useState, type ReactNode } from 'react';
import { ask } from '../api/ask';
import { isRefused } from '../api/refused';
import { signedIn } from '../api/session';
import { useSay } from '../words/use-say';
import { Doorstep } from './Doorstep';
import { hasPasskeys } from './passkeys';
import { RefusalNotice } from './RefusalNotice';

type Way = FactorKind | 'recovery';
type Shown = Omit<SecondStepBody, 'ticket'>;
type Options = Parameters<typeof startAuthentication>[0]['optionsJSON'];

/** The browser's own dialog was closed, or timed out: nothing to be told by the server. */
class NotSigned extends Error {}

async function sign(ticket: string): Promise<Shown> {
  const optionsJSON = await ask<Options>('/session/second-step/passkey', {
    method: 'POST',
    body: { ticket },
  });
  const response = await startAuthentication({ optionsJSON }).catch(() => {
    throw new NotSigned();
  });
  return { response: { ...response } };
}

/** The second step of signing in: what the person shows beside the password. */
export function SecondStepForm({ step, onAgain }: { step: SecondStep; onAgain: () => void }): ReactNode {
  const say = useSay();
  const usable = step.kinds.filter((kind) => kind !== 'passkey' || hasPasskeys());
  const [way, setWay] = useState<Way>(usable[0] ?? 'recovery');
  const passing = useMutation({
    mutationFn: async (shown: Shown | null) =>
      ask<SignedIn>('/session/second-step', {
        method: 'POST',
        body: { ticket: step.ticket, ...(shown ?? (await sign(step.ticket))) },
      }),
    onSuccess: signedIn,
  });
  const others = ([...usable, 'recovery'] as const).filter((other) => other !== way);
  const over = isRefused(passing.error, 'step-over');
  return (
    <Doorstep title={say('second-step.title')}>
      <Form<{ typed: string }>
        key={way}
        layout="vertical"
        requiredMark={false}
        onFinish={({ typed }) =>
          passing.mutate(
            way === 'passkey'
              ? null
              : way === 'totp'
                ? { code: typed.trim() }
                : { recoveryCode: typed.trim() },
          )
        }
      >
        {passing.error instanceof NotSigned ? (
          <Alert type="warning" showIcon title={say('factor.passkey-failed')} />
        ) : (
          <RefusalNotice error={passing.error} />
        )}
        {way === 'passkey' && <p>{say('second-step.passkey')}</p>}
        {way === 'totp' && (
          <Form.Item
            name="typed"
            label={say('second-step.totp')}
            rules={[{ required: true, pattern: /^\s*\d{6}\s*$/, message: say('factor.code-shape') }]}
          >
            <Input autoFocus inputMode="numeric" autoComplete="one-time-code" maxLength={8} size="large" />
          </Form.Item>
        )}
        {way === 'recovery' && (
          <Form.Item
            name="typed"
            label={say('second-step.recovery')}
            rules={[{ required: true, message: say('field.needed') }]}
          >
            <Input
              autoFocus
              autoComplete="off"
              maxLength={60}
              size="large"
              placeholder="xxxx-xxxx-xxxx-xxxx"
            />
          </Form.Item>
        )}
        <Button
          block
          type="primary"
          htmlType="submit"
          size="large"
          loading={passing.isPending}
          disabled={over}
        >
          {say(way === 'passkey' ? 'second-step.use-passkey' : 'second-step.submit')}
        </Button>
      </Form>
      <div className="second-step-ways">
        {others.map((other) => (
          <Button
            key={other}
            type="link"
            onClick={() => {
              passing.reset();
              setWay(other);
            }}
          >
            {say(`second-step.use-${other}`)}
          </Button>
        ))}
        <Button type="link" onClick={onAgain}>
          {say('second-step.again')}
        </Button>
      </div>
      <p className="doorstep-note">{say('second-step.lost')}</p>
    </Doorstep>
  );
}
