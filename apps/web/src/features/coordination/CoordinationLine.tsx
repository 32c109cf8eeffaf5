import type { CoordinationSummary } from '@lianban/contract';
import { Tag } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Stamp } from '../../ui/Stamp';
import { useSay, type Say } from '../../words/use-say';

interface OfItem {
  readonly item: CoordinationSummary;
}

/** A request where its task is shown already: who asks, for what, and where it stands. */
export function CoordinationLine({ item }: OfItem): ReactNode {
  return (
    <>
      <p className="coordination-line">
        <Link to={`/coordinations/${item.id}`}>{item.blocking}</Link>
      </p>
      <p className="coordination-line soft">
        <b>{item.unit.shortName}</b> <Stamp at={item.askedAt} day />
        <Stands item={item} />
        <Waits item={item} />
      </p>
    </>
  );
}

/** The rung and the step, or what it ended in. */
export function Stands({ item: { rung, step, outcome, endedAt } }: OfItem): ReactNode {
  const say = useSay();
  if (endedAt && outcome) return <Tag color="default">{say(`coordination-outcome.${outcome}`)}</Tag>;
  return (
    <Tag color="processing">
      {say(`coordination-rung.${rung}`)} · {say(`coordination-step.${step}`)}
    </Tag>
  );
}

/** For whom it waits, and until when. */
export function Waits({ item }: OfItem): ReactNode {
  const say = useSay();
  if (item.endedAt) return null;
  return (
    <span>
      {say('coordination.waits-for', { units: unitsOf(item, say) })} <Until item={item} />
    </span>
  );
}

/** The day until which it may lie where it stands. */
export function Until({ item: { stepBy, overdue } }: OfItem): ReactNode {
  const say = useSay();
  if (!stepBy) return null;
  return (
    <span className={overdue ? 'coordination-overdue' : undefined}>
      <time dateTime={stepBy}>{say('coordination.until', { day: stepBy })}</time>
      {overdue && ` ${say('coordination.overdue')}`}
    </span>
  );
}

export const unitsOf = ({ waitsFor }: Pick<CoordinationSummary, 'waitsFor'>, say: Say): string =>
  waitsFor.map(({ shortName }) => shortName).join('、') || say('field.none');
