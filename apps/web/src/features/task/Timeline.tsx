import type { TimelineEntry } from '@lianban/contract';
import { Button, Timeline as Line } from 'antd';
import { useState, type ReactNode } from 'react';
import { useSay } from '../../words/use-say';
import { gather } from './gather';
import { Happened } from './Happened';

const SERIOUS: readonly string[] = [
  'task.returned',
  'assignment.sent-back',
  'assignment.deemed',
  'case.raised',
];

/** As many as one reads on one's way; the rest unfolds, and is printed. */
const FIRST = 10;

/** 办理经过: everything that happened to the task, the latest first. */
export function Timeline({
  entries,
  aside,
}: {
  entries: readonly TimelineEntry[];
  aside?: ReactNode;
}): ReactNode {
  const say = useSay();
  const [whole, setWhole] = useState(false);
  const lines = [...gather(entries)].reverse();
  return (
    <section className="panel">
      <div className="panel-head">
        <h2>{say('task.timeline')}</h2>
        {aside}
      </div>
      <Line
        className="timeline"
        items={lines.map(({ entry, units }, at) => ({
          key: entry.id,
          className: at >= FIRST && !whole ? 'timeline-folded' : undefined,
          color: SERIOUS.includes(entry.name) ? 'red' : 'blue',
          content: (
            <>
              <Happened entry={entry} units={units} />
              {entry.note && <p className="timeline-note">{entry.note}</p>}
            </>
          ),
        }))}
      />
      {lines.length > FIRST && !whole && (
        <Button type="link" className="no-print" onClick={() => setWhole(true)}>
          {say('task.timeline-all', { count: lines.length })}
        </Button>
      )}
    </section>
  );
}
