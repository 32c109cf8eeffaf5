import type { DraftAnswer } from '@lianban/contract';
import { Alert, Button, Space } from 'antd';
import type { ReactNode } from 'react';
import { useSay } from '../../words/use-say';

interface StaleNoticeProps {
  readonly current: DraftAnswer;
  readonly onMine: (current: DraftAnswer) => void;
  readonly onTheirs: (current: DraftAnswer) => void;
}

/** Somebody was first: what is current, above what the person typed, and the choice between the two. */
export function StaleNotice({ current, onMine, onTheirs }: StaleNoticeProps): ReactNode {
  const say = useSay();
  const { heading, units, dueOn, reportingPeriod, standard } = current;
  const none = say('field.none');
  const facts: readonly (readonly [string, string])[] = [
    [say('settle.heading'), heading],
    [
      say('settle.units'),
      units.map(({ part, unit, name }) => `${say(`part.${part}`)} ${unit?.name ?? name}`).join('；') || none,
    ],
    [say('settle.due'), dueOn ?? none],
    [say('settle.period'), reportingPeriod ? say(`period.${reportingPeriod}`) : none],
    [say('settle.standard'), standard ?? none],
  ];
  return (
    <Alert
      type="warning"
      showIcon
      title={say('stale.title')}
      description={
        <>
          <p>{say('stale.kept')}</p>
          <dl className="draft-fields">
            {facts.map(([name, value]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
          <Space wrap className="stale-choice">
            <Button size="small" type="primary" onClick={() => onMine(current)}>
              {say('stale.mine')}
            </Button>
            <Button size="small" onClick={() => onTheirs(current)}>
              {say('stale.theirs')}
            </Button>
          </Space>
        </>
      }
    />
  );
}
