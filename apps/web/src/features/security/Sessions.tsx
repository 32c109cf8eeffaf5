import { LIMITS, type OnesSessionAnswer, type Page } from '@lianban/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useState, type ReactNode } from 'react';
import { ask, query } from '../../api/ask';
import { keys } from '../../api/keys';
import { usePages } from '../../api/use-pages';
import { LoadMore } from '../../ui/LoadMore';
import { EmptyState, PageState } from '../../ui/PageState';
import { RefusalNotice } from '../../ui/RefusalNotice';
import { SearchField } from '../../ui/SearchField';
import { SessionTable } from '../../ui/SessionTable';
import { useSay } from '../../words/use-say';

/** Everybody's sessions. */
export function Sessions(): ReactNode {
  const say = useSay();
  const { message } = App.useApp();
  const client = useQueryClient();
  const [q, setQ] = useState('');
  const sessions = usePages(keys.sessions({ q }), (cursor, signal) =>
    ask<Page<OnesSessionAnswer>>(`/sessions${query({ q, cursor })}`, { signal }),
  );
  const ending = useMutation({
    mutationFn: (id: string) => ask<void>(`/sessions/${id}`, { method: 'DELETE' }),
    onSuccess: () => {
      void message.success(say('session.ended'));
      void client.invalidateQueries({ queryKey: ['sessions'] });
    },
  });
  return (
    <>
      <div className="filters no-print" role="search">
        <SearchField value={q} label={say('session.search')} maxLength={LIMITS.name} onChange={setQ} />
      </div>
      <RefusalNotice error={ending.error} />
      <PageState of={sessions.of}>
        {(items) =>
          items.length === 0 ? (
            <EmptyState title={say('session.empty')} />
          ) : (
            <>
              <SessionTable
                withPeople
                sessions={items}
                busyId={ending.isPending ? ending.variables : null}
                onEnd={({ id }) => ending.mutate(id)}
              />
              <LoadMore more={sessions.more} busy={sessions.busy} />
            </>
          )
        }
      </PageState>
    </>
  );
}
