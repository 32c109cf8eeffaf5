import { LIMITS, type OnesTokenAnswer, type Page } from '@lianban/contract';
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
import { TokenList } from '../../ui/TokenList';
import { useSay } from '../../words/use-say';

/** The tokens of everybody's programs. */
export function Tokens(): ReactNode {
  const say = useSay();
  const { message } = App.useApp();
  const client = useQueryClient();
  const [q, setQ] = useState('');
  const tokens = usePages(keys.tokens({ q }), (cursor, signal) =>
    ask<Page<OnesTokenAnswer>>(`/tokens${query({ q, cursor })}`, { signal }),
  );
  const revoking = useMutation({
    mutationFn: (id: string) => ask<void>(`/tokens/${id}`, { method: 'DELETE' }),
    onSuccess: () => {
      void message.success(say('token.revoked'));
      void client.invalidateQueries({ queryKey: ['tokens'] });
    },
  });
  return (
    <>
      <div className="filters no-print" role="search">
        <SearchField value={q} label={say('token.search')} maxLength={LIMITS.name} onChange={setQ} />
      </div>
      <RefusalNotice error={revoking.error} />
      <PageState of={tokens.of}>
        {(items) =>
          items.length === 0 ? (
            <EmptyState title={say('token.none')} />
          ) : (
            <>
              <TokenList
                tokens={items}
                busyId={revoking.isPending ? revoking.variables : null}
                onRevoke={({ id }) => revoking.mutate(id)}
              />
              <LoadMore more={tokens.more} busy={tokens.busy} />
            </>
          )
        }
      </PageState>
    </>
  );
}
