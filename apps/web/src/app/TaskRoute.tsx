import type { ReactNode } from 'react';
import { CaseCard } from '../features/cases/CaseCard';
import { TaskPage } from '../features/task/TaskPage';
import { Thread } from '../features/thread/Thread';

/** The page of one task, with its thread beside it and the cases that were raised on it. */
export function TaskRoute(): ReactNode {
  return (
    <TaskPage
      thread={({ id, mayComment }) => <Thread key={id} taskId={id} mayWrite={mayComment} />}
      raised={(raised) => <CaseCard key={raised.id} raised={raised} />}
    />
  );
}
