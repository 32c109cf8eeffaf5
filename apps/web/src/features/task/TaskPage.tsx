import type { AssignmentAnswer, CaseAnswer, TaskAnswer } from '@lianban/contract';
import { useQuery } from '@tanstack/react-query';
import { Button, Segmented, Tag } from 'antd';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { useLocation, useParams } from 'react-router';
import { keys } from '../../api/keys';
import { useWatch } from '../../live/use-live';
import { linkedComment } from '../../ui/linked-comment';
import { Page } from '../../ui/Page';
import { PageState } from '../../ui/PageState';
import { StateTag } from '../../ui/StateTag';
import { useNarrow } from '../../ui/use-narrow';
import { useSay } from '../../words/use-say';
import { readTask } from './api';
import { Consolidations } from './Consolidations';
import { Facts } from './Facts';
import type { Doing } from './moves/doing';
import { MoveBar } from './moves/MoveBar';
import { SetAbout } from './moves/set-about';
import { Parts } from './Parts';
import { Requests } from './Requests';
import { Source } from './Source';
import { Submissions } from './Submissions';
import { Timeline } from './Timeline';
import { useNews } from './use-news';
import './task.css';

/** Fetched when somebody sets about the first move: most readers only read. */
const MoveDialogOf = lazy(async () => ({ default: (await import('./moves/dialogs')).MoveDialogOf }));

/** What other features put on this page. */
export interface TaskPageSlots {
  readonly thread: (task: TaskAnswer) => ReactNode;
  readonly raised: (raised: CaseAnswer) => ReactNode;
  /** Under a part's due date: why it is this day. */
  readonly clock: (task: TaskAnswer, part: AssignmentAnswer) => ReactNode;
  /** The dialog of 调整, and the amendments that were made. */
  readonly amend: (task: TaskAnswer, onClose: () => void) => ReactNode;
  readonly amendments: (task: TaskAnswer) => ReactNode;
  /** What was broken down from the task. */
  readonly below: (task: TaskAnswer) => ReactNode;
  /** 提请协调: what was asked to go on, and asking. */
  readonly coordination: (task: TaskAnswer) => ReactNode;
  /** Beside the timeline: how the task stood at a past moment. */
  readonly past: (task: TaskAnswer) => ReactNode;
}

/** One task: where it stands, what can be done about it, and everything that happened to it. */
export function TaskPage(slots: TaskPageSlots): ReactNode {
  const { id = '' } = useParams();
  useWatch('task', id);
  const task = useQuery({ queryKey: keys.task(id), queryFn: ({ signal }) => readTask(id, signal) });
  return <PageState of={task}>{(found) => <Task key={found.id} task={found} {...slots} />}</PageState>;
}

function Task({ task, ...slots }: TaskPageSlots & { task: TaskAnswer }): ReactNode {
  const { thread, raised, clock, amend, amendments, below, coordination, past } = slots;
  const say = useSay();
  const narrow = useNarrow();
  const { hash } = useLocation();
  const [tab, setTab] = useState<'page' | 'thread'>(linkedComment(hash) === null ? 'page' : 'thread');
  const [doing, setDoing] = useState<Doing | null>(null);
  useNews(task);
  return (
    <SetAbout value={setDoing}>
      <Page
        title={task.heading}
        aside={
          <>
            <span>{task.number}</span> <StateTag state={task.state} />
            {task.raised && <Tag color="volcano">{say('task.raised')}</Tag>}
          </>
        }
        actions={!narrow && <Button onClick={() => window.print()}>{say('frame.print')}</Button>}
      >
        {narrow && (
          <Segmented
            block
            className="no-print"
            value={tab}
            onChange={setTab}
            options={[
              { value: 'page', label: say('task.page-tab') },
              { value: 'thread', label: say('task.thread-tab', { count: task.lastComment }) },
            ]}
          />
        )}
        <div className="task">
          {(!narrow || tab === 'page') && (
            <div className="task-main">
              <MoveBar task={task} />
              <Facts task={task} />
              <Requests task={task} />
              <Submissions submissions={task.submissions} />
              <Parts task={task} clock={(part) => clock(task, part)} />
              {below(task)}
              {coordination(task)}
              <Consolidations task={task} />
              {task.cases.length > 0 && (
                <section className="panel">
                  <h2>{say('task.cases')}</h2>
                  {waitingFirst(task.cases).map(raised)}
                </section>
              )}
              <Source task={task} />
              {amendments(task)}
              <Timeline entries={task.timeline} aside={past(task)} />
            </div>
          )}
          {(!narrow || tab === 'thread') && <aside className="task-thread">{thread(task)}</aside>}
        </div>
        {doing && (
          <Suspense>
            {doing.move === 'amend' ? (
              amend(task, () => setDoing(null))
            ) : (
              <MoveDialogOf task={task} doing={doing} onClose={() => setDoing(null)} />
            )}
          </Suspense>
        )}
      </Page>
    </SetAbout>
  );
}

/** What still waits to be accepted stands above what was. */
const waitingFirst = (cases: readonly CaseAnswer[]): readonly CaseAnswer[] =>
  [...cases].sort((a, b) => Number(a.acceptedAt !== null) - Number(b.acceptedAt !== null));
