import type { TaskAnswer, TreeNode } from '@lianban/contract';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ask } from '../../api/ask';
import { keys } from '../../api/keys';
import { PageState } from '../../ui/PageState';
import { useSay } from '../../words/use-say';
import { RolledUp, TreeTable } from './TreeTable';

/** 分解落实: what was broken down from the task, at every depth; nothing where nothing was. */
export function Subtasks({ task }: { task: TaskAnswer }): ReactNode {
  return task.below && <Below task={task} below={task.below} />;
}

function Below({ task, below }: { task: TaskAnswer; below: NonNullable<TaskAnswer['below']> }): ReactNode {
  const say = useSay();
  const tree = useQuery({
    queryKey: keys.tree(task.id),
    queryFn: ({ signal }) => ask<TreeNode[]>(`/tasks/${task.id}/tree`, { signal }),
  });
  return (
    <section className="panel">
      <h2>{say('subtasks.title')}</h2>
      <p>
        <RolledUp below={below} />
      </p>
      <PageState of={tree}>
        {(nodes) => (
          <>
            {nodes.length > 0 && <TreeTable open={nodes.length <= 30} nodes={nodes} />}
            {nodes.length < below.tasks && <p className="soft">{say('subtasks.hidden')}</p>}
          </>
        )}
      </PageState>
    </section>
  );
}
