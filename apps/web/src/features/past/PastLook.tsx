import type { PastAnswer, TaskAnswer } from '@lianban/contract';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Alert, Button, DatePicker, Drawer, Progress } from 'antd';
import { useState, type ReactNode } from 'react';
import { ask, query } from '../../api/ask';
import { keys } from '../../api/keys';
import { isRefused } from '../../api/refused';
import { LightDot } from '../../ui/LightDot';
import { PageState } from '../../ui/PageState';
import { StateTag } from '../../ui/StateTag';
import { UnitTag } from '../../ui/UnitTag';
import { useSay } from '../../words/use-say';
import { readDay, today } from '../../words/dates';
import './past.css';

type OfTask = Pick<TaskAnswer, 'id' | 'registeredAt'>;

/** 查看某日状态: how the task stood at a moment that its reader chooses. */
export function PastLook({ task }: { task: OfTask }): ReactNode {
  const say = useSay();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button size="small" className="no-print" onClick={() => setOpen(true)}>
        {say('past.open')}
      </Button>
      {open && <PastDrawer task={task} onClose={() => setOpen(false)} />}
    </>
  );
}

/** What the picker shows is Beijing time, wherever its window stands. */
const MINUTE = 'YYYY-MM-DDTHH:mm';

function PastDrawer({ task, onClose }: { task: OfTask; onClose: () => void }): ReactNode {
  const say = useSay();
  const [minute, setMinute] = useState<string | null>(null);
  return (
    <Drawer open size={480} title={say('past.title')} onClose={onClose}>
      <p className="soft">{say('past.choose')}</p>
      <DatePicker
        autoFocus
        className="past-picker"
        showTime={{ format: 'HH:mm' }}
        format="YYYY-MM-DD HH:mm"
        aria-label={say('past.at')}
        disabledDate={(day) =>
          day.format('YYYY-MM-DD') < readDay(task.registeredAt) || day.format('YYYY-MM-DD') > today()
        }
        onChange={(chosen) => setMinute(chosen && chosen.format(MINUTE))}
      />
      {minute && <Then taskId={task.id} at={`${minute}:59+08:00`} />}
    </Drawer>
  );
}

function Then({ taskId, at }: { taskId: string; at: string }): ReactNode {
  const say = useSay();
  const past = useQuery({
    queryKey: keys.past(taskId, at),
    queryFn: ({ signal }) => ask<PastAnswer>(`/tasks/${taskId}/past${query({ at })}`, { signal }),
    placeholderData: keepPreviousData,
  });
  if (isRefused(past.error, 'not-found')) return <Alert type="info" showIcon title={say('past.before')} />;
  return <PageState of={past}>{(then) => <Stood then={then} />}</PageState>;
}

function Stood({ then }: { then: PastAnswer }): ReactNode {
  const say = useSay();
  return (
    <div className="past">
      {then.gaps && <Alert type="warning" showIcon title={say('past.gaps')} />}
      <p>
        <StateTag state={then.state} /> <LightDot whole label lit={then.lit} />{' '}
        {say('past.progress', { percent: then.percentage })}
      </p>
      {then.parts.length === 0 && <p className="soft">{say('past.no-parts')}</p>}
      <ul className="cards">
        {then.parts.map(({ assignmentId, unit, part, state, percentage, dueOn, lit }) => (
          <li key={assignmentId}>
            <UnitTag full unit={unit} part={part} />
            <span>
              {say(`assignment-state.${state}`)}
              {dueOn && ` · ${say('past.due', { day: dueOn })}`}
            </span>
            <LightDot label lit={lit} />
            <Progress percent={percentage} size="small" status="normal" aria-label={unit.name} />
          </li>
        ))}
      </ul>
    </div>
  );
}
