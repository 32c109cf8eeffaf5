import type { AssignmentAnswer, TaskAnswer } from '@lianban/contract';
import type { AssignmentState } from '@lianban/rules';
import { Progress, Tag, Tooltip } from 'antd';
import type { ReactNode } from 'react';
import { Stamp } from '../../ui/Stamp';
import { UnitTag } from '../../ui/UnitTag';
import { readDay } from '../../words/dates';
import { useSay } from '../../words/use-say';
import { isOwn } from './moves/doing';
import { MoveButton } from './moves/MoveButton';

const COLOURS: Record<AssignmentState, string> = {
  pending: 'gold',
  acknowledged: 'blue',
  deemed: 'orange',
  working: 'blue',
  reported: 'purple',
  accepted: 'blue',
  'sent-back': 'red',
  done: 'green',
  objecting: 'volcano',
  reassigned: 'default',
};

interface OfPart {
  readonly part: AssignmentAnswer;
}

/** The unit with its part, and how the document words it. */
export function PartUnit({ part: { unit, part, printed } }: OfPart): ReactNode {
  const say = useSay();
  const wordings = printed.filter((wording) => wording !== unit.name);
  return (
    <>
      <UnitTag unit={unit} part={part} full />
      {wordings.length > 0 && (
        <Tooltip title={say('task.printed', { wordings: wordings.join('；') })}>
          <div className="soft clamp-1" tabIndex={0}>
            {say('task.printed', { wordings: wordings.join('；') })}
          </div>
        </Tooltip>
      )}
    </>
  );
}

export function PartState({ part: { state } }: OfPart): ReactNode {
  const say = useSay();
  return <Tag color={COLOURS[state]}>{say(`assignment-state.${state}`)}</Tag>;
}

/** 签收: by whom and when, or deemed, or until when. */
export function Receipt({ part }: OfPart): ReactNode {
  const say = useSay();
  if (part.acknowledgedAt && part.acknowledgedBy) {
    return <Stamp by={part.acknowledgedBy} at={part.acknowledgedAt} day />;
  }
  if (part.acknowledgedAt) {
    return (
      <Tooltip title={say('task.receipt-deemed')}>
        <span className="deemed" tabIndex={0}>
          {say('assignment-state.deemed')} <Stamp at={part.acknowledgedAt} day />
        </span>
      </Tooltip>
    );
  }
  if (part.needsConsent && part.state === 'pending') {
    return <span className="soft">{say('part.needs-consent')}</span>;
  }
  if (!part.acknowledgeBy) return null;
  return <span className="soft">{say('task.receipt-by', { day: part.acknowledgeBy })}</span>;
}

/** What else there is to know of the part: what it missed, dissents from or owes. */
export function PartNotes({ part }: OfPart): ReactNode {
  const say = useSay();
  const { missed, dissent, silentAt, owesReceipt, suspensions, below } = part;
  const serious = [
    missed.length > 0 && say('part.missed-periods', { periods: missed.map(({ key }) => key).join('、') }),
    dissent && say('part.dissents', { text: dissent.text }),
    silentAt && say('part.silent'),
    owesReceipt && part.acknowledgedAt && say('part.owes-receipt'),
  ].filter((said): said is string => Boolean(said));
  const plain = [
    ...suspensions.map(({ from, to, resumedAt }) =>
      say('part.suspended', { from, to: resumedAt ? readDay(resumedAt) : to }),
    ),
    below &&
      `${say('part.broken-down')}：${say('subtasks.rolled', { tasks: below.tasks, ended: below.ended, percent: below.percentage })}`,
  ].filter((said): said is string => Boolean(said));
  return (
    <>
      {serious.map((said) => (
        <div key={said} className="part-note">
          {said}
        </div>
      ))}
      {plain.map((said) => (
        <div key={said} className="soft">
          {said}
        </div>
      ))}
    </>
  );
}

/** The date that counts, with the one first set beside it where they differ. */
export function PartDue({ part: { dueOn, originalDueOn, lit } }: OfPart): ReactNode {
  const say = useSay();
  if (!dueOn) return <span className="soft">{say('task.no-due')}</span>;
  return (
    <>
      <time dateTime={dueOn} className={lit.reason === 'overdue' ? 'overdue' : undefined}>
        {dueOn}
      </time>
      {originalDueOn && originalDueOn !== dueOn && (
        <div className="soft">{say('task.original-due', { day: originalDueOn })}</div>
      )}
    </>
  );
}

/** What the lead accepted, and beside it what waits to be. */
export function PartPercentage({ part: { percentage, reports, unit } }: OfPart): ReactNode {
  const say = useSay();
  const last = reports.at(-1);
  return (
    <>
      <Progress percent={percentage} size="small" status="normal" aria-label={unit.name} />
      {last?.state === 'waiting' && (
        <div className="soft">{say('task.percent-waiting', { percent: last.percentage })}</div>
      )}
    </>
  );
}

/** Answering this unit's report, for those who may. */
export function Answering({ task, part }: OfPart & { task: TaskAnswer }): ReactNode {
  const answers = part.moves.filter(({ move }) => !isOwn(move));
  if (answers.length === 0) return null;
  return (
    <div className="answering no-print">
      {answers.map((offer) => (
        <MoveButton
          key={offer.move}
          size="small"
          task={task}
          doing={{ of: 'part', move: offer.move, assignmentId: part.id }}
          offer={offer}
        />
      ))}
    </div>
  );
}
