import { PlusOutlined } from '@ant-design/icons';
import type { WebhookAnswer } from '@lianban/contract';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { keys } from '../../api/keys';
import { EmptyState, PageState } from '../../ui/PageState';
import { ShowOnce } from '../../ui/ShowOnce';
import { useSay } from '../../words/use-say';
import { readWebhooks } from './api';
import { WebhookCard } from './WebhookCard';
import { WebhookDialog } from './WebhookDialog';

/** Other systems and group robots that are told of events. */
export function Webhooks(): ReactNode {
  const say = useSay();
  const client = useQueryClient();
  const [editing, setEditing] = useState<WebhookAnswer | 'new' | null>(null);
  const [secret, setSecret] = useState<string | null>(null);
  const webhooks = useQuery({
    queryKey: keys.webhooks,
    queryFn: ({ signal }) => readWebhooks(signal),
    refetchInterval: 10_000,
  });
  const freshen = (): void => {
    void client.invalidateQueries({ queryKey: keys.webhooks });
    void client.invalidateQueries({ queryKey: ['deliveries'] });
  };
  return (
    <section className="deliveries">
      <div className="deliveries-head">
        <p className="soft">{say('webhook.intro')}</p>
        <Button type="primary" icon={<PlusOutlined />} onClick={() => setEditing('new')}>
          {say('webhook.add')}
        </Button>
      </div>
      <PageState of={webhooks}>
        {(all) =>
          all.length === 0 ? (
            <EmptyState title={say('webhook.none')} hint={say('webhook.none-hint')} />
          ) : (
            <ul className="cards">
              {all.map((webhook) => (
                <WebhookCard
                  key={webhook.id}
                  webhook={webhook}
                  onEdit={() => setEditing(webhook)}
                  onSecret={setSecret}
                  onChanged={freshen}
                />
              ))}
            </ul>
          )
        }
      </PageState>
      {editing && (
        <WebhookDialog
          webhook={editing === 'new' ? null : editing}
          onClose={() => setEditing(null)}
          onDone={(made) => {
            setEditing(null);
            setSecret(made);
            freshen();
          }}
        />
      )}
      {secret && (
        <ShowOnce
          title={say('webhook.secret')}
          warning={say('webhook.secret-once')}
          text={secret}
          onClose={() => setSecret(null)}
        >
          <p className="soft">{say('webhook.secret-use')}</p>
        </ShowOnce>
      )}
    </section>
  );
}
