import type { AssignmentAnswer, ClockAnswer } from '@lianban/contract';
import { useQuery, type QueryKey } from '@tanstack/react-query';
import { Alert, Button, Drawer } from 'antd';
import { useState, type ReactNode } from 'react';
import { ask } from '../../api/ask';
import { keys } from '../../api/keys';
import { PageState } from '../../ui/PageState';
import { ruleSentence } from '../../words/trade-words';
import { useSay, type Say } from '../../words/use-say';
import { grouped, type DayGroup } from './group';
import './clock.css';

interface WhyProps {
  readonly taskId: string;
  readonly part: Pick<AssignmentAnswer, 'id' | 'unit' | 'dueOn'>;
}

/** Under a due date: why it is this day (domain §4). Nothing where no date is due. */
export function WhyThisDay({ taskId, part }: WhyProps): ReactNode {
  const say = useSay();
  if (!part.dueOn) return null;
  return (
    <WhyDay
      title={say('clock.title', { unit: part.unit.shortName })}
      path={`/assignments/${part.id}/clock`}
      queryKey={keys.clock(taskId, part.id)}
    />
  );
}

interface WhyDayProps {
  readonly title: string;
  /** Where the clock is explained. */
  readonly path: string;
  readonly queryKey: QueryKey;
}

/** The same for any clock that the server explains day by day. */
export function WhyDay(props: WhyDayProps): ReactNode {
  const say = useSay();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button type="link" size="small" className="why-day no-print" onClick={() => setOpen(true)}>
        {say('clock.open')}
      </Button>
      {open && <ClockDrawer {...props} onClose={() => setOpen(false)} />}
    </>
  );
}

function ClockDrawer({ title, path, queryKey, onClose }: WhyDayProps & { onClose: () => void }): ReactNode {
  const clock = useQuery({ queryKey, queryFn: ({ signal }) => ask<ClockAnswer>(path, { signal }) });
  return (
    <Drawer open size={480} title={title} onClose={onClose}>
      <PageState of={clock}>{(answer) => <Explained clock={answer} />}</PageState>
    </Drawer>
  );
}

function Explained({ clock }: { clock: ClockAnswer }): ReactNode {
  const say = useSay();
  const { dueOn, originalDueOn, used, remaining, provisional } = clock;
  return (
    <>
      <dl className="clock-facts">
        <div>
          <dt>{say('clock.due')}</dt>
          <dd>
            <time dateTime={dueOn}>{dueOn}</time>
          </dd>
        </div>
        {originalDueOn !== dueOn && (
          <div>
            <dt>{say('clock.original')}</dt>
            <dd>
              <time dateTime={originalDueOn}>{originalDueOn}</time>
            </dd>
          </div>
        )}
      </dl>
      <p>
        {say('clock.used', { count: used })} ·{' '}
        {remaining < 0
          ? say('clock.over', { count: -remaining })
          : say('clock.remaining', { count: remaining })}
      </p>
      {provisional && <Alert type="warning" showIcon title={say('clock.provisional')} />}
      <ul className="clock-groups">
        {grouped(clock.days).map((group) => (
          <Group key={`${group.because} ${group.ranges[0]!.from}`} group={group} />
        ))}
      </ul>
    </>
  );
}

function Group({ group }: { group: DayGroup }): ReactNode {
  const say = useSay();
  const { because, ranges } = group;
  return (
    <li data-because={because}>
      <b>{headOf(say, group)}</b>
      {isNamed(group) && (
        <ul className="soft">
          {ranges.map(({ from, to }) => (
            <li key={from}>{from === to ? from : say('clock.from-to', { from, to })}</li>
          ))}
        </ul>
      )}
    </li>
  );
}

/** Ordinary weeks need no dates; what departs from them does. */
const isNamed = ({ because, rule }: DayGroup): boolean =>
  because === 'suspended' || because === 'start-day' || (rule.rule !== 'weekday' && rule.rule !== 'weekend');

function headOf(say: Say, { because, rule, count }: DayGroup): string {
  if (because === 'start-day') return say('clock.start-day');
  if (because === 'suspended') return say('clock.not-counted', { count, rule: say('clock.suspended') });
  if (because === 'closed') return say('clock.not-counted', { count, rule: ruleSentence(say, rule) });
  const counted = say('clock.counted', { count });
  return rule.rule === 'weekday'
    ? counted
    : say('day-rule.by', { rule: counted, source: ruleSentence(say, rule) });
}
