import type { BoxEntry, BoxGroup, BoxKind } from '@lianban/contract';
import { Card, Tag } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { LightDot } from '../../ui/LightDot';
import { useSay } from '../../words/use-say';
import { placeOf, placeOfAll } from './place';

/** What somebody else waits for, and what went wrong, stand out. */
const PRESSING: readonly BoxKind[] = ['letter', 'sent-back', 'raised', 'due-soon'];

export function BoxCard({ group }: { group: BoxGroup }): ReactNode {
  const say = useSay();
  const { kind, total, entries } = group;
  return (
    <Card
      size="small"
      className="box-card"
      title={
        <h2>
          {say(`box.${kind}`)}
          <Tag color={PRESSING.includes(kind) ? 'red' : 'blue'}>{total}</Tag>
        </h2>
      }
    >
      <ul>
        {entries.map((entry, at) => (
          <li key={`${entry.planId} ${entry.taskId} ${entry.number} ${entry.unitName} ${at}`}>
            <Entry entry={entry} />
          </li>
        ))}
      </ul>
      {total > entries.length && (
        <p className="box-more">
          {say('desk.more', { total, shown: entries.length })}{' '}
          <Link to={placeOfAll(kind)}>{say('desk.all')}</Link>
        </p>
      )}
    </Card>
  );
}

function Entry({ entry }: { entry: BoxEntry }): ReactNode {
  const say = useSay();
  return (
    <>
      {entry.lit ? <LightDot lit={entry.lit} /> : <span className="box-no-light" aria-hidden />}
      <Link to={placeOf(entry)}>
        <span className="box-heading">{entry.heading}</span>
        <span className="box-facts">
          <span>{entry.number}</span>
          {entry.unitName && <span>{entry.unitName}</span>}
          {entry.dueOn && <span>{say('desk.due', { day: entry.dueOn })}</span>}
        </span>
      </Link>
    </>
  );
}
