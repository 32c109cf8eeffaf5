import type { TaskSummary } from '@lianban/contract';
import { Progress, Tag } from 'antd';
import type { ReactNode } from 'react';
import { StateTag } from '../../ui/StateTag';
import { useSay } from '../../words/use-say';

interface OfTask {
  readonly task: TaskSummary;
}

/** Where it stands, and whether an upper office has it. */
export function Marks({ task: { state, raised } }: OfTask): ReactNode {
  const say = useSay();
  return (
    <span className="marks">
      <StateTag state={state} />
      {raised && <Tag color="volcano">{say('ledger.raised')}</Tag>}
    </span>
  );
}

/** How many units; of several, how many are red, so that one red city shows. */
export function PartCount({ task: { units, red } }: OfTask): ReactNode {
  const say = useSay();
  if (units > 1 && red > 0) {
    return <span className="some-red">{say('ledger.red', { count: units, red })}</span>;
  }
  return <span>{say('ledger.unit-count', { count: units })}</span>;
}

export function DueDay({ task: { dueOn, lit } }: OfTask): ReactNode {
  const say = useSay();
  if (!dueOn) return <span className="soft">{say('ledger.no-due')}</span>;
  return (
    <time dateTime={dueOn} className={lit.reason === 'overdue' ? 'overdue' : undefined}>
      {dueOn}
    </time>
  );
}

export function Percentage({ task: { percentage, heading } }: OfTask): ReactNode {
  return <Progress percent={percentage} size="small" aria-label={heading} status="normal" />;
}
