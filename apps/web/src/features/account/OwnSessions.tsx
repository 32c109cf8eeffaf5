import type { SessionAnswer } from '@lianban/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Popconfirm } from 'antd';
import type { ReactNode } from 'react';
import { ask } from '../../api/ask';
import { keys } from '../../api/keys';
import { PageState } from '../../ui/PageState';
import { RefusalNotice } from '../../ui/RefusalNotice';
import { SessionTable } from '../../ui/SessionTable';
import { useSay } from '../../words/use-say';

/** Where one is signed in; each session can be ended, and all others together. */
export function OwnSessions(): ReactNode {
  const say = useSay();
  const { message } = App.useApp();
  const client = useQueryClient();
  const sessions = useQuery({
    queryKey: keys.ownSessions,
    queryFn: ({ signal }) => ask<SessionAnswer[]>('/me/sessions', { signal }),
  });
  const ending = useMutation({
    mutationFn: (id: string | null) => ask<void>(`/me/sessions${id ? `/${id}` : ''}`, { method: 'DELETE' }),
    onSuccess: (_, id) => {
      void message.success(say(id ? 'session.ended' : 'account.others-ended'));
      void client.invalidateQueries({ queryKey: ['sessions'] });
    },
  });
  return (
    <section className="panel">
      <div className="panel-head">
        <h2>{say('account.sessions')}</h2>
        {(sessions.data?.length ?? 0) > 1 && (
          <Popconfirm
            title={say('account.end-others')}
            description={say('account.end-others-sure')}
            okText={say('account.end-others')}
            cancelText={say('act.cancel')}
            onConfirm={() => ending.mutate(null)}
          >
            <Button size="small" danger loading={ending.isPending && ending.variables === null}>
              {say('account.end-others')}
            </Button>
          </Popconfirm>
        )}
      </div>
      <p className="soft">{say('account.sessions-hint')}</p>
      <RefusalNotice error={ending.error} />
      <PageState of={sessions}>
        {(items) => (
          <SessionTable
            sessions={items}
            busyId={ending.isPending ? ending.variables : null}
            onEnd={({ id }) => ending.mutate(id)}
          />
        )}
      </PageState>
    </section>
  );
}
