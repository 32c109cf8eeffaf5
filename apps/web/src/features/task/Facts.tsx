import type { TaskAnswer } from '@lianban/contract';
import { Progress } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { LightDot } from '../../ui/LightDot';
import { Stamp } from '../../ui/Stamp';
import { readDay } from '../../words/dates';
import { useSay } from '../../words/use-say';

/** What one has to know of a task before anything else. */
export function Facts({ task }: { task: TaskAnswer }): ReactNode {
  const say = useSay();
  const { dueOn, originalDueOn, reportingPeriod: period, red, units, archived, calledAt } = task;
  return (
    <section className="panel" aria-label={say('task.facts')}>
      <dl className="facts">
        <div className="fact-long">
          <dt>{say('ledger.light')}</dt>
          <dd className="fact-light">
            <LightDot whole label lit={task.lit} />
            {units > 1 && red > 0 && (
              <span className="some-red">{say('ledger.red', { count: units, red })}</span>
            )}
          </dd>
        </div>
        <div>
          <dt>{say('task.due')}</dt>
          <dd>
            {dueOn && <time dateTime={dueOn}>{dueOn}</time>}
            {originalDueOn && dueOn && originalDueOn !== dueOn && (
              <span className="soft"> {say('task.original-due', { day: originalDueOn })}</span>
            )}
            {dueOn && period && ' · '}
            {period &&
              (dueOn
                ? `${say('task.period')} ${say(`period.${period}`)}`
                : say('task.due-by-period', { period: say(`period.${period}`) }))}
          </dd>
        </div>
        <div>
          <dt>{say('task.progress')}</dt>
          <dd>
            <Progress
              percent={task.percentage}
              size="small"
              status="normal"
              aria-label={say('task.progress')}
            />
          </dd>
        </div>
        {task.above.length > 0 && (
          <div className="fact-wide">
            <dt>{say('subtasks.above')}</dt>
            <dd>
              {task.above.map(({ id, heading }, at) => (
                <span key={id}>
                  {at > 0 && ' › '}
                  <Link to={`/tasks/${id}`}>{heading}</Link>
                </span>
              ))}
            </dd>
          </div>
        )}
        {task.placer && (
          <div className="fact-long">
            <dt>{say('subtasks.placer')}</dt>
            <dd>{task.placer.name}</dd>
          </div>
        )}
        <div className="fact-long">
          <dt>{say('task.lead')}</dt>
          <dd>{task.lead.name}</dd>
        </div>
        <div className="fact-long">
          <dt>{say('task.office')}</dt>
          <dd>{task.office.name}</dd>
        </div>
        <div className="fact-long">
          <dt>{say('task.plan')}</dt>
          <dd>
            <Link to={`/plans/${task.planId}`}>{task.planTitle}</Link>
          </dd>
        </div>
        <Step word={say('task.registered')} at={task.registeredAt} by={task.registeredBy} />
        <Step word={say('task.confirmed')} at={task.confirmedAt} by={task.confirmedBy} />
        <Step word={say('task.dispatched')} at={task.dispatchedAt} />
        <Step word={say('task.closed')} at={task.closedAt} />
        <Step word={say('task.archived')} at={archived?.at ?? null} by={archived?.by} />
        {task.cycle > 1 && <div className="fact-wide soft">{say('task.cycle', { cycle: task.cycle })}</div>}
        {calledAt && <div className="fact-wide soft">{say('part.called', { day: readDay(calledAt) })}</div>}
        {archived && (
          <div className="fact-wide soft">
            {say('task.archived-set', { count: archived.files, digest: archived.digest.slice(0, 12) })}
          </div>
        )}
        <div className="fact-wide">
          <dt>{say('task.standard')}</dt>
          <dd>{task.standard}</dd>
        </div>
      </dl>
    </section>
  );
}

interface StepProps {
  readonly word: string;
  readonly at: string | null;
  readonly by?: TaskAnswer['confirmedBy'];
}

function Step({ word, at, by }: StepProps): ReactNode {
  if (!at) return null;
  return (
    <div>
      <dt>{word}</dt>
      <dd>
        <Stamp at={at} by={by} day />
      </dd>
    </div>
  );
}
