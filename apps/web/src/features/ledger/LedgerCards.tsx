import type { TaskSummary } from '@lianban/contract';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { LightDot } from '../../ui/LightDot';
import { useSay } from '../../words/use-say';
import { DueDay, Marks, PartCount, Percentage } from './cells';

/** The ledger on a phone. */
export function LedgerCards({ tasks }: { tasks: readonly TaskSummary[] }): ReactNode {
  const say = useSay();
  return (
    <ul className="ledger-cards">
      {tasks.map((task) => (
        <li key={task.id} data-light={task.lit.light}>
          <div className="ledger-card-head">
            <LightDot whole lit={task.lit} />
            <Link to={`/tasks/${task.id}`} className="task-heading">
              {task.heading}
            </Link>
          </div>
          <div className="soft">{task.number}</div>
          <div className="ledger-card-facts">
            <Marks task={task} />
            <span>
              {say('ledger.lead')} {task.lead.shortName || task.lead.name}
            </span>
            <PartCount task={task} />
            <span>
              {say('ledger.due')} <DueDay task={task} />
            </span>
          </div>
          <Percentage task={task} />
        </li>
      ))}
    </ul>
  );
}
