import type { ReactNode } from 'react';
import { keys } from '../api/keys';
import { WhyDay } from '../features/clock/WhyThisDay';
import { CoordinationPage } from '../features/coordination/CoordinationPage';
import { Thread, ThreadBelow } from '../features/thread/Thread';
import { useSay } from '../words/use-say';

/** The page of one request for coordination, with the clock that explains its limit and its thread. */
export function CoordinationRoute(): ReactNode {
  const say = useSay();
  return (
    <CoordinationPage
      clock={({ id, rung }) => (
        <WhyDay
          title={say('coordination.why-day', { rung: say(`coordination-rung.${rung}`) })}
          path={`/coordinations/${id}/clock`}
          queryKey={keys.coordinationClock(id)}
        />
      )}
      thread={({ id, task, mayReadThread }) =>
        mayReadThread ? (
          <Thread key={id} kind="coordination" id={id} taskId={task.id} />
        ) : (
          <ThreadBelow kind="coordination" />
        )
      }
    />
  );
}
