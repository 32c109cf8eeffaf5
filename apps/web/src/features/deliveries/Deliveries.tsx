import { MailOutlined } from '@ant-design/icons';
import { Button, Segmented, Select } from 'antd';
import { useState, type ReactNode } from 'react';
import { keys } from '../../api/keys';
import { usePages } from '../../api/use-pages';
import { LoadMore } from '../../ui/LoadMore';
import { EmptyState, PageState } from '../../ui/PageState';
import { useSay } from '../../words/use-say';
import { readDeliveries, type DeliveryFilter } from './api';
import { DeliveryLine } from './DeliveryLine';
import { TrialMail } from './TrialMail';

const STATES = ['waiting', 'sent', 'dropped', 'given-up'] as const;

/** Everything that left or waits to, the latest first. */
export function Deliveries(): ReactNode {
  const say = useSay();
  const [filter, setFilter] = useState<DeliveryFilter>({ channel: null, state: null });
  const [trying, setTrying] = useState(false);
  const deliveries = usePages(keys.deliveries({ ...filter }), readDeliveries(filter));
  const everything = filter.channel === null && filter.state === null;
  return (
    <section className="deliveries">
      <div className="deliveries-head">
        <div className="filters" role="search">
          <Segmented<DeliveryFilter['channel']>
            value={filter.channel}
            onChange={(channel) => setFilter({ ...filter, channel })}
            options={[
              { value: null, label: say('delivery.all') },
              { value: 'mail', label: say('delivery-channel.mail') },
              { value: 'webhook', label: say('delivery-channel.webhook') },
            ]}
          />
          <Select<DeliveryFilter['state']>
            allowClear
            aria-label={say('delivery.state')}
            placeholder={say('delivery.state')}
            value={filter.state}
            onChange={(state) => setFilter({ ...filter, state: state ?? null })}
            options={STATES.map((state) => ({ value: state, label: say(`delivery-state.${state}`) }))}
          />
        </div>
        <Button icon={<MailOutlined />} onClick={() => setTrying(true)}>
          {say('delivery.trial-mail')}
        </Button>
      </div>
      <PageState of={deliveries.of}>
        {(items) =>
          items.length === 0 ? (
            <EmptyState
              title={say(everything ? 'delivery.none' : 'delivery.none-such')}
              hint={say('delivery.none-hint')}
            />
          ) : (
            <>
              <ul className="cards">
                {items.map((delivery) => (
                  <DeliveryLine key={delivery.id} delivery={delivery} />
                ))}
              </ul>
              <LoadMore more={deliveries.more} busy={deliveries.busy} />
            </>
          )
        }
      </PageState>
      {trying && <TrialMail onClose={() => setTrying(false)} />}
    </section>
  );
}
