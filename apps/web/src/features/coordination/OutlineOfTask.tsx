import type { CoordinationAnswer } from '@lianban/contract';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { LightDot } from '../../ui/LightDot';
import { StateTag } from '../../ui/StateTag';
import { UnitTag } from '../../ui/UnitTag';
import { useSay } from '../../words/use-say';

/** The task that it is about, as far as a decision needs it. */
export function OutlineOfTask({ task }: { task: CoordinationAnswer['task'] }): ReactNode {
  const say = useSay();
  return (
    <section className="panel">
      <h2>{say('coordination.of-task')}</h2>
      <p className="coordination-line">
        {task.open ? <Link to={`/tasks/${task.id}`}>{task.heading}</Link> : <b>{task.heading}</b>}
        <StateTag state={task.state} />
      </p>
      <p className="soft coordination-line">
        {task.number} · {task.planTitle}
      </p>
      <p className="coordination-line">
        <LightDot lit={task.lit} label whole />
        <span>{task.percentage}%</span>
        {task.dueOn && (
          <span>
            {say('task.due')} <time dateTime={task.dueOn}>{task.dueOn}</time>
          </span>
        )}
      </p>
      <p className="coordination-units">
        {task.parts.map(({ unit, part }) => (
          <UnitTag key={unit.id} unit={unit} part={part} />
        ))}
      </p>
      <dl className="coordination-said">
        <dt>{say('coordination.task-office')}</dt>
        <dd>{task.office.name}</dd>
        <dt>{say('coordination.standard')}</dt>
        <dd>{task.standard}</dd>
      </dl>
      {!task.open && <p className="soft">{say('coordination.task-closed')}</p>}
    </section>
  );
}
