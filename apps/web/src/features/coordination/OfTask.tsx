import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import type { TaskCoordinations } from '@lianban/contract';
import { keys } from '../../api/keys';
import { useSay } from '../../words/use-say';
import { readOfTask } from './api';
import { CoordinationLine } from './CoordinationLine';
import './coordination.css';

type Ask = TaskCoordinations['asks'][number];

/** Fetched when somebody sets about it. */
const AskDialog = lazy(async () => ({ default: (await import('./AskDialog')).AskDialog }));

/** 提请协调 on the page of a task: asking, and where what was asked stands. Nothing where neither is. */
export function OfTask({ taskId }: { taskId: string }): ReactNode {
  const say = useSay();
  const [asking, setAsking] = useState<Ask | null>(null);
  const { data } = useQuery({
    queryKey: keys.ofTask(taskId),
    queryFn: ({ signal }) => readOfTask(taskId, signal),
  });
  if (!data || (data.items.length === 0 && data.asks.length === 0)) return null;
  const { items, asks } = data;
  return (
    <section className="panel">
      <div className="panel-head">
        <h2>{say('coordination.title')}</h2>
        <div className="coordination-asks no-print">
          {asks.map((ask) => (
            <Button key={ask.assignmentId} size="small" onClick={() => setAsking(ask)}>
              {asks.length > 1
                ? say('coordination.ask-for', { unit: ask.unit.shortName })
                : say('coordination.ask')}
            </Button>
          ))}
        </div>
      </div>
      {items.length === 0 ? (
        <p className="soft coordination-none">{say('coordination.none')}</p>
      ) : (
        <ul className="coordination-lines">
          {items.map((item) => (
            <li key={item.id}>
              <CoordinationLine item={item} />
            </li>
          ))}
        </ul>
      )}
      {asking && (
        <Suspense>
          <AskDialog ask={asking} taskId={taskId} onClose={() => setAsking(null)} />
        </Suspense>
      )}
    </section>
  );
}
