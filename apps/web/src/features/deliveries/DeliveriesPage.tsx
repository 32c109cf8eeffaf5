import { Tabs } from 'antd';
import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { Page } from '../../ui/Page';
import { useSay } from '../../words/use-say';
import { Deliveries } from './Deliveries';
import './deliveries.css';
import { Webhooks } from './Webhooks';

/** 对外发送: where events go beside the inbox, and what became of everything that left; for system administrators. */
export function DeliveriesPage(): ReactNode {
  const say = useSay();
  const [search, setSearch] = useSearchParams();
  const part = search.get('part') === 'record' ? 'record' : 'webhooks';
  return (
    <Page title={say('room.deliveries')}>
      <Tabs
        activeKey={part}
        items={[
          { key: 'webhooks', label: say('webhook.title') },
          { key: 'record', label: say('delivery.title') },
        ]}
        onChange={(to) => setSearch({ part: to }, { replace: true })}
      />
      {part === 'webhooks' ? <Webhooks /> : <Deliveries />}
    </Page>
  );
}
