import type { TaskState } from '@lianban/rules';
import { Tag } from 'antd';
import type { ReactNode } from 'react';
import { useSay } from '../words/use-say';

const COLOURS: Record<TaskState, string> = {
  registered: 'default',
  dispatched: 'gold',
  'in-progress': 'blue',
  suspended: 'default',
  'under-review': 'purple',
  returned: 'red',
  'public-notice': 'cyan',
  closed: 'green',
  archived: 'green',
  cancelled: 'default',
};

/** Where a task stands. */
export function StateTag({ state }: { state: TaskState }): ReactNode {
  const say = useSay();
  return <Tag color={COLOURS[state]}>{say(`state.${state}`)}</Tag>;
}
