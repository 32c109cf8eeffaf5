import { LIMITS, type AcceptReportBody, type SendBackBody, type SubmitBody } from '@lianban/contract';
import type { ReactNode } from 'react';
import { useSay } from '../../../words/use-say';
import { partOf } from './doing';
import { Said } from './fields';
import { MoveDialog, type MoveProps } from './MoveDialog';

/** 申请办结. */
export function SubmitDialog(props: MoveProps): ReactNode {
  const say = useSay();
  return (
    <MoveDialog<SubmitBody> {...props} bodyOf={({ text }) => ({ text: text.trim() })}>
      <blockquote className="said">
        <b>{say('task.standard')}</b>
        {props.task.standard}
      </blockquote>
      <Said
        autoFocus
        name="text"
        rows={6}
        most={LIMITS.report}
        label={say('form.completion')}
        hint={say('form.completion-hint')}
      />
      <p className="soft">{say('dialog.submit')}</p>
    </MoveDialog>
  );
}

/** 采纳: what is accepted stands above the answer. */
export function AcceptDialog(props: MoveProps): ReactNode {
  const say = useSay();
  const part = partOf(props.task, props.doing);
  const report = part?.reports.at(-1);
  return (
    <MoveDialog<AcceptReportBody>
      {...props}
      bodyOf={({ note }) => (note?.trim() ? { note: note.trim() } : {})}
    >
      {part && report && (
        <>
          <p>
            {say(report.partDone ? 'dialog.accept-done' : 'dialog.accept', {
              unit: part.unit.name,
              percent: report.percentage,
            })}
          </p>
          <blockquote className="said">{report.text}</blockquote>
        </>
      )}
      <Said optional name="note" rows={2} label={say('form.accept-note')} />
    </MoveDialog>
  );
}

/** 退回补充. */
export function SendBackDialog(props: MoveProps): ReactNode {
  const say = useSay();
  const part = partOf(props.task, props.doing);
  return (
    <MoveDialog<SendBackBody> {...props} danger bodyOf={({ missing }) => ({ missing: missing.trim() })}>
      {part && <p>{say('dialog.send-back', { unit: part.unit.name })}</p>}
      <blockquote className="said">{part?.reports.at(-1)?.text}</blockquote>
      <Said autoFocus name="missing" label={say('form.missing')} />
    </MoveDialog>
  );
}
