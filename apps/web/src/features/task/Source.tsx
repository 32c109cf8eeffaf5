import type { TaskAnswer } from '@lianban/contract';
import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { useSay } from '../../words/use-say';
import { splitAtClause } from './clause';

const LONG = 260;

/** Where the task stands in its document: the headings above it, its text, and the clause that names the units. */
export function Source({ task }: { task: TaskAnswer }): ReactNode {
  const say = useSay();
  const [whole, setWhole] = useState(false);
  const { before, clause, after } = splitAtClause(task.body, task.clause);
  const long = task.body.length > LONG;
  return (
    <section className="panel">
      <header className="panel-head">
        <h2>{say('task.source')}</h2>
        <Link to={`/plans/${task.planId}?task=${task.id}`} className="no-print">
          {say('task.source-open')}
        </Link>
      </header>
      <ol className="source-path">
        {task.path.map((heading, at) => (
          <li key={`${at} ${heading}`}>{heading}</li>
        ))}
      </ol>
      {task.body && (
        <blockquote className="source-text" data-clamped={long && !whole}>
          {before}
          {clause && <mark>{clause}</mark>}
          {after}
        </blockquote>
      )}
      {long && (
        <Button type="link" size="small" className="no-print" onClick={() => setWhole(!whole)}>
          {say(whole ? 'task.source-less' : 'task.source-more')}
        </Button>
      )}
      {!clause && task.clause && (
        <p className="source-clause">
          <b>{say('task.source-clause')}</b> <mark>{task.clause}</mark>
        </p>
      )}
    </section>
  );
}
