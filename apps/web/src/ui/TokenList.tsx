import type { OnesTokenAnswer, TokenAnswer } from '@lianban/contract';
import { Button, Popconfirm, Tag } from 'antd';
import type { ReactNode } from 'react';
import { readInstant } from '../words/dates';
import { useSay } from '../words/use-say';

type Token = TokenAnswer & Partial<Pick<OnesTokenAnswer, 'person'>>;

interface TokenListProps {
  readonly tokens: readonly Token[];
  readonly busyId: string | null;
  readonly onRevoke: (token: Token) => void;
}

/** Tokens with what they may do and until when, and the way to end each. */
export function TokenList({ tokens, busyId, onRevoke }: TokenListProps): ReactNode {
  const say = useSay();
  return (
    <ul className="cards">
      {tokens.map((token) => (
        <li key={token.id}>
          <div>
            <strong>{token.name}</strong>{' '}
            {token.person && (
              <span>
                {token.person.name}{' '}
                <span className="soft">
                  {token.person.login} · {token.person.unitName}
                </span>{' '}
              </span>
            )}
            {token.expired && <Tag color="gold">{say('token.expired')}</Tag>}
          </div>
          <div className="post-tags">
            {token.permissions.map((permission) => (
              <Tag key={permission} title={permission}>
                {say(`permission.${permission}`)}
              </Tag>
            ))}
          </div>
          <span className="soft">
            {[
              say('token.made-at', { at: readInstant(token.madeAt) }),
              say('token.expires', { at: readInstant(token.expiresAt) }),
              token.usedAt ? say('token.used', { at: readInstant(token.usedAt) }) : say('token.unused'),
            ].join(' · ')}
          </span>
          <Popconfirm
            title={say('token.revoke')}
            description={say('token.revoke-sure', { name: token.name })}
            okText={say('token.revoke')}
            cancelText={say('act.cancel')}
            onConfirm={() => onRevoke(token)}
          >
            <Button size="small" danger loading={busyId === token.id}>
              {say('token.revoke')}
            </Button>
          </Popconfirm>
        </li>
      ))}
    </ul>
  );
}
