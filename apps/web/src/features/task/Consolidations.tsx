import type { TaskAnswer } from '@lianban/contract';
import type { ReactNode } from 'react';
import { Stamp } from '../../ui/Stamp';
import { useSay } from '../../words/use-say';

/** 分期汇总: one report a task a period, the latest first. */
export function Consolidations({ task }: { task: TaskAnswer }): ReactNode {
  const say = useSay();
  const { consolidations, period } = task;
  if (consolidations.length === 0) return null;
  return (
    <section className="panel">
      <h2>{say('periods.title')}</h2>
      {period && (
        <p className="soft">
          {say('periods.open', { period: period.key, from: period.from, to: period.to })}
        </p>
      )}
      {consolidations.map(({ period: key, text, percentage, by, at, reports }) => (
        <article key={key} className="submission">
          <p className="submission-who">
            <b>{key}</b>
            <b>{say('task.percent', { percent: percentage })}</b>
            <span className="soft">
              <Stamp by={by} at={at} />
            </span>
            <span className="soft">{say('periods.rests-on', { count: reports.length })}</span>
          </p>
          <p className="submission-text">{text}</p>
        </article>
      ))}
    </section>
  );
}
