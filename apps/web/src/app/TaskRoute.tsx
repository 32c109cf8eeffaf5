import { lazy, type ReactNode } from 'react';
import { Amendments } from '../features/amend/Amendments';
import { CaseCard } from '../features/cases/CaseCard';
import { WhyThisDay } from '../features/clock/WhyThisDay';
import { OfTask } from '../features/coordination/OfTask';
import { PastLook } from '../features/past/PastLook';
import { TaskPage } from '../features/task/TaskPage';
import { Thread, ThreadBelow } from '../features/thread/Thread';
import { Subtasks } from '../features/tree/Subtasks';

/** Fetched when an officer sets about it. */
const AmendDialog = lazy(async () => ({
  default: (await import('../features/amend/AmendDialog')).AmendDialog,
}));

/** The page of one task, with its thread beside it and the cases that were raised on it. */
export function TaskRoute(): ReactNode {
  return (
    <TaskPage
      thread={({ id, mayReadThread }) =>
        mayReadThread ? <Thread key={id} kind="task" id={id} taskId={id} /> : <ThreadBelow kind="task" />
      }
      clock={({ id }, part) => <WhyThisDay taskId={id} part={part} />}
      amend={(task, close) => <AmendDialog task={task} onClose={close} />}
      amendments={({ amendments }) => <Amendments amendments={amendments} />}
      below={(task) => <Subtasks task={task} />}
      coordination={(task) => <OfTask taskId={task.id} />}
      past={(task) => <PastLook task={task} />}
      raised={(raised) => <CaseCard key={raised.id} raised={raised} />}
    />
  );
}
