import { PlusOutlined } from '@ant-design/icons';
import type { MadeToken, TokenAnswer } from '@lianban/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { ask } from '../../api/ask';
import { keys } from '../../api/keys';
import { useMe } from '../../api/use-session';
import { PageState } from '../../ui/PageState';
import { RefusalNotice } from '../../ui/RefusalNotice';
import { TokenList } from '../../ui/TokenList';
import { useSay } from '../../words/use-say';
import { MakeToken } from './MakeToken';
import { ShowToken } from './ShowToken';

/** The tokens of one's own programs. */
export function OwnTokens(): ReactNode {
  const say = useSay();
  const { may } = useMe();
  const { message } = App.useApp();
  const client = useQueryClient();
  const [making, setMaking] = useState(false);
  const [made, setMade] = useState<MadeToken | null>(null);
  const tokens = useQuery({
    queryKey: keys.ownTokens,
    queryFn: ({ signal }) => ask<TokenAnswer[]>('/me/tokens', { signal }),
  });
  const freshen = (): void => void client.invalidateQueries({ queryKey: ['tokens'] });
  const revoking = useMutation({
    mutationFn: (id: string) => ask<void>(`/me/tokens/${id}`, { method: 'DELETE' }),
    onSuccess: () => {
      void message.success(say('token.revoked'));
      freshen();
    },
  });
  return (
    <section className="panel">
      <div className="panel-head">
        <h2>{say('security.tokens')}</h2>
        {may.length > 0 && (
          <Button size="small" icon={<PlusOutlined />} onClick={() => setMaking(true)}>
            {say('token.add')}
          </Button>
        )}
      </div>
      <p className="soft">{say('token.intro')}</p>
      <RefusalNotice error={revoking.error} />
      <PageState of={tokens}>
        {(items) =>
          items.length === 0 ? (
            <p className="soft">{say('token.none')}</p>
          ) : (
            <TokenList
              tokens={items}
              busyId={revoking.isPending ? revoking.variables : null}
              onRevoke={({ id }) => revoking.mutate(id)}
            />
          )
        }
      </PageState>
      {making && (
        <MakeToken
          onClose={() => setMaking(false)}
          onMade={(token) => {
            setMaking(false);
            setMade(token);
            freshen();
          }}
        />
      )}
      {made && <ShowToken token={made.token} onClose={() => setMade(null)} />}
    </section>
  );
}
