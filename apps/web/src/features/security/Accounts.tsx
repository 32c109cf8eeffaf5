import { LIMITS, type AccountAnswer, type Page } from '@lianban/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Popconfirm, Table, Tag, type TableColumnsType } from 'antd';
import { useState, type ReactNode } from 'react';
import { ask, query } from '../../api/ask';
import { keys } from '../../api/keys';
import { usePages } from '../../api/use-pages';
import { useMe } from '../../api/use-session';
import { LoadMore } from '../../ui/LoadMore';
import { EmptyState, PageState } from '../../ui/PageState';
import { RefusalNotice } from '../../ui/RefusalNotice';
import { SearchField } from '../../ui/SearchField';
import { useNarrow } from '../../ui/use-narrow';
import { useSay, type Say } from '../../words/use-say';

/** How everybody signs in; whoever lost phone and codes is helped here. */
export function Accounts(): ReactNode {
  const say = useSay();
  const narrow = useNarrow();
  const { message } = App.useApp();
  const client = useQueryClient();
  const [q, setQ] = useState('');
  const accounts = usePages(keys.accounts({ q }), (cursor, signal) =>
    ask<Page<AccountAnswer>>(`/accounts${query({ q, cursor })}`, { signal }),
  );
  const resetting = useMutation({
    mutationFn: ({ person }: AccountAnswer) =>
      ask<void>(`/accounts/${person.id}/reset-factors`, { method: 'POST' }),
    onSuccess: (_, { person }) => {
      void message.success(say('accounts.reset-done', { name: person.name }));
      void client.invalidateQueries({ queryKey: ['accounts'] });
    },
  });
  const unlinking = useMutation({
    mutationFn: ({ person }: AccountAnswer) => ask<void>(`/accounts/${person.id}/unlink`, { method: 'POST' }),
    onSuccess: (_, { person }) => {
      void message.success(say('accounts.unlink-done', { name: person.name }));
      void client.invalidateQueries({ queryKey: ['accounts'] });
    },
  });
  const deeds = (account: AccountAnswer): ReactNode => (
    <span className="post-tags">
      <Reset account={account} busy={resetting.isPending} onReset={() => resetting.mutate(account)} />
      <Unlink account={account} busy={unlinking.isPending} onUnlink={() => unlinking.mutate(account)} />
    </span>
  );
  return (
    <>
      <div className="filters no-print" role="search">
        <SearchField value={q} label={say('accounts.search')} maxLength={LIMITS.name} onChange={setQ} />
      </div>
      <RefusalNotice error={resetting.error ?? unlinking.error} />
      <PageState of={accounts.of}>
        {(items) =>
          items.length === 0 ? (
            <EmptyState title={say('accounts.empty')} />
          ) : (
            <>
              {narrow ? (
                <ul className="cards">
                  {items.map((account) => (
                    <li key={account.person.id}>
                      <Who account={account} />
                      <Roles account={account} />
                      <WayIn account={account} />
                      {deeds(account)}
                    </li>
                  ))}
                </ul>
              ) : (
                <Table
                  rowKey={({ person }) => person.id}
                  pagination={false}
                  dataSource={[...items]}
                  columns={columns(say, deeds)}
                />
              )}
              <LoadMore more={accounts.more} busy={accounts.busy} />
            </>
          )
        }
      </PageState>
    </>
  );
}

const columns = (say: Say, deeds: (account: AccountAnswer) => ReactNode): TableColumnsType<AccountAnswer> => [
  { title: say('session.person'), width: 240, render: (_, account) => <Who account={account} /> },
  { title: say('accounts.roles'), render: (_, account) => <Roles account={account} /> },
  { title: say('accounts.way-in'), render: (_, account) => <WayIn account={account} /> },
  { title: say('accounts.sessions'), width: 100, render: (_, { sessions }) => sessions },
  { title: '', width: 150, render: (_, account) => deeds(account) },
];

interface OfAccount {
  readonly account: AccountAnswer;
}

const Who = ({ account: { person } }: OfAccount): ReactNode => (
  <span>
    {person.name} <span className="soft">{person.login}</span>
    <div className="soft">{person.unitName}</div>
  </span>
);

function Roles({ account: { roles } }: OfAccount): ReactNode {
  const say = useSay();
  return roles.map((role) => say(`role.${role}`)).join('、');
}

function WayIn({ account }: OfAccount): ReactNode {
  const say = useSay();
  const { hasPassword, linked, factors, factorRequired, recoveryCodesLeft } = account;
  return (
    <span className="post-tags">
      {hasPassword ? (
        <Tag>{say('accounts.password')}</Tag>
      ) : (
        !linked && <Tag color="gold">{say('accounts.no-password')}</Tag>
      )}
      {linked && <Tag color="blue">{say('accounts.linked')}</Tag>}
      {factors.map((kind) => (
        <Tag key={kind} color="green">
          {say(`factor.${kind}`)}
        </Tag>
      ))}
      {factors.length > 0 && (
        <span className="soft">{say('accounts.codes-left', { count: recoveryCodesLeft })}</span>
      )}
      {factorRequired && factors.length === 0 && <Tag color="gold">{say('accounts.needs-factor')}</Tag>}
    </span>
  );
}

function Reset({ account, busy, onReset }: OfAccount & { busy: boolean; onReset: () => void }): ReactNode {
  const say = useSay();
  const { personId } = useMe();
  const { person, factors } = account;
  if (factors.length === 0 || person.id === personId) return null;
  return (
    <Popconfirm
      title={say('accounts.reset')}
      description={<div className="renew-sure">{say('accounts.reset-sure', { name: person.name })}</div>}
      okText={say('accounts.reset')}
      cancelText={say('act.cancel')}
      onConfirm={onReset}
    >
      <Button size="small" danger disabled={busy}>
        {say('accounts.reset')}
      </Button>
    </Popconfirm>
  );
}

function Unlink({ account, busy, onUnlink }: OfAccount & { busy: boolean; onUnlink: () => void }): ReactNode {
  const say = useSay();
  if (!account.linked) return null;
  return (
    <Popconfirm
      title={say('accounts.unlink')}
      description={
        <div className="renew-sure">{say('accounts.unlink-sure', { name: account.person.name })}</div>
      }
      okText={say('accounts.unlink')}
      cancelText={say('act.cancel')}
      onConfirm={onUnlink}
    >
      <Button size="small" disabled={busy}>
        {say('accounts.unlink')}
      </Button>
    </Popconfirm>
  );
}
