import { KeyOutlined, MobileOutlined } from '@ant-design/icons';
import type { FactorKind, FactorsAnswer } from '@lianban/contract';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, App, Button, Tooltip } from 'antd';
import { useState, type ReactNode } from 'react';
import { keys } from '../../api/keys';
import { refresh } from '../../api/refresh';
import { useMe } from '../../api/use-session';
import { PageState } from '../../ui/PageState';
import { hasPasskeys } from '../../ui/passkeys';
import { readInstant } from '../../words/dates';
import { useSay } from '../../words/use-say';
import { AddApp } from './AddApp';
import { AddPasskey } from './AddPasskey';
import { readFactors, removeFactor, renewCodes } from './api';
import { AskPassword } from './AskPassword';
import { RecoveryCodes } from './RecoveryCodes';

type Factor = FactorsAnswer['factors'][number];
type Doing =
  { readonly what: 'totp' | 'passkey' | 'codes' } | { readonly what: 'remove'; readonly factor: Factor };

const ICONS: Record<FactorKind, ReactNode> = { totp: <MobileOutlined />, passkey: <KeyOutlined /> };

/** One's second factors and recovery codes. */
export function Factors(): ReactNode {
  const say = useSay();
  const { mustEnrol } = useMe();
  const { message } = App.useApp();
  const client = useQueryClient();
  const [doing, setDoing] = useState<Doing | null>(null);
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const factors = useQuery({ queryKey: keys.factors, queryFn: ({ signal }) => readFactors(signal) });
  const close = (): void => setDoing(null);
  /** What was enrolled may open rooms: the session is asked for them anew, once the codes were seen. */
  const changed = (fresh: readonly string[] | null = null): void => {
    close();
    setCodes(fresh);
    void client.invalidateQueries({ queryKey: keys.factors });
    if (!fresh && mustEnrol) void refresh();
  };
  const added = (name: string, fresh: readonly string[] | null): void => {
    void message.success(say('factor.added', { name }));
    changed(fresh);
  };
  return (
    <section className="panel">
      <h2>{say('factor.title')}</h2>
      {mustEnrol && <Alert type="warning" showIcon title={say('factor.must')} className="factor-must" />}
      <p className="soft">{say('factor.intro')}</p>
      <PageState of={factors}>
        {({ factors: all, recoveryCodesLeft }) => (
          <>
            <ul className="factors">
              {all.length === 0 && <li className="soft">{say('factor.none')}</li>}
              {all.map((factor) => (
                <li key={factor.id}>
                  <span className="factor-icon">{ICONS[factor.kind]}</span>
                  <span>
                    <strong>{factor.name}</strong>{' '}
                    <span className="soft">{say(`factor.${factor.kind}`)}</span>
                    <div className="soft">
                      {say('factor.enrolled', { at: readInstant(factor.enrolledAt) })}
                      {factor.usedAt && ` · ${say('factor.used', { at: readInstant(factor.usedAt) })}`}
                    </div>
                  </span>
                  <Button size="small" danger onClick={() => setDoing({ what: 'remove', factor })}>
                    {say('factor.remove')}
                  </Button>
                </li>
              ))}
              {all.length > 0 && (
                <li>
                  <span />
                  <span>
                    <strong>{say('factor.codes')}</strong>{' '}
                    <span className="soft">{say('factor.codes-left', { count: recoveryCodesLeft })}</span>
                    <div className="soft">{say('factor.codes-hint')}</div>
                  </span>
                  <Button size="small" onClick={() => setDoing({ what: 'codes' })}>
                    {say('factor.renew-codes')}
                  </Button>
                </li>
              )}
            </ul>
            <div className="factor-ways">
              <Button icon={ICONS.totp} onClick={() => setDoing({ what: 'totp' })}>
                {say('factor.add-totp')}
              </Button>
              <Tooltip title={hasPasskeys() ? say('factor.passkey-hint') : say('factor.no-passkey-here')}>
                <Button
                  icon={ICONS.passkey}
                  disabled={!hasPasskeys()}
                  onClick={() => setDoing({ what: 'passkey' })}
                >
                  {say('factor.add-passkey')}
                </Button>
              </Tooltip>
            </div>
          </>
        )}
      </PageState>
      {doing?.what === 'totp' && <AddApp onDone={added} onClose={close} />}
      {doing?.what === 'passkey' && <AddPasskey onDone={added} onClose={close} />}
      {doing?.what === 'codes' && (
        <AskPassword
          title={say('factor.renew-title')}
          okText={say('factor.renew-codes')}
          run={(password) => renewCodes({ password })}
          onDone={({ recoveryCodes }) => changed(recoveryCodes)}
          onClose={close}
        />
      )}
      {doing?.what === 'remove' && (
        <AskPassword
          danger
          title={say('factor.remove-title', { name: doing.factor.name })}
          okText={say('factor.remove')}
          run={(password) => removeFactor(doing.factor.id, { password })}
          onDone={() => {
            void message.success(say('factor.removed'));
            changed();
          }}
          onClose={close}
        />
      )}
      {codes && <RecoveryCodes codes={codes} onKept={() => changed()} />}
    </section>
  );
}
