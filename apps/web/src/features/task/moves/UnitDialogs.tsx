import {
  LIMITS,
  type AcceptReportBody,
  type CheckBody,
  type ConsolidateBody,
  type FileAnswer,
  type SendBackBody,
  type SubmitBody,
  type TaskAnswer,
} from '@lianban/contract';
import { Form, Radio } from 'antd';
import type { ReactNode } from 'react';
import { useSay, type Say } from '../../../words/use-say';
import { Files } from '../../../ui/Files';
import { partOf } from './doing';
import { EvidenceField } from '../../../ui/EvidenceField';
import { Said } from '../../../ui/fields';
import { MoveDialog, type MoveProps } from './MoveDialog';

export const evidenceHint = (say: Say): string =>
  say('evidence.hint', { size: LIMITS.fileBytes / 1024 / 1024 });

/** Files that came with accepted reports: completion needs at least one, or one of its own. */
const acceptedEvidence = ({ assignments }: TaskAnswer): number =>
  assignments
    .flatMap(({ reports }) => reports)
    .filter(({ state }) => state === 'accepted')
    .reduce((sum, { files }) => sum + files.length, 0);

/** 申请办结. */
export function SubmitDialog(props: MoveProps): ReactNode {
  const say = useSay();
  const accepted = acceptedEvidence(props.task);
  return (
    <MoveDialog<{ text: string; files?: readonly FileAnswer[] }>
      {...props}
      bodyOf={({ text, files = [] }): SubmitBody => ({
        text: text.trim(),
        ...(files.length > 0 ? { files: files.map(({ id }) => id) } : {}),
      })}
    >
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
      <Form.Item
        name="files"
        label={say('evidence.label')}
        extra={accepted > 0 ? say('evidence.has', { count: accepted }) : evidenceHint(say)}
        rules={[{ required: accepted === 0, type: 'array', message: say('evidence.needed') }]}
      >
        <EvidenceField taskId={props.task.id} />
      </Form.Item>
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
          <blockquote className="said">
            {report.text}
            <Files files={report.files} />
          </blockquote>
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

/** 审核: the unit's own checker lets a report out, or gives it back to the liaison. */
export function CheckDialog(props: MoveProps): ReactNode {
  const say = useSay();
  const part = partOf(props.task, props.doing);
  const report = part?.reports.findLast(({ state }) => state === 'drafted');
  return (
    <MoveDialog<CheckBody>
      {...props}
      initialValues={{ pass: true }}
      bodyOf={({ pass, note }) => ({ pass, ...(note?.trim() ? { note: note.trim() } : {}) })}
    >
      {part && report && (
        <>
          <p>{say('dialog.check', { unit: part.unit.name, percent: report.percentage })}</p>
          <blockquote className="said">
            {report.text}
            <Files files={report.files} />
          </blockquote>
        </>
      )}
      <Form.Item name="pass" label={say('form.pass')}>
        <Radio.Group
          options={[
            { value: true, label: say('form.pass-yes') },
            { value: false, label: say('form.pass-no') },
          ]}
        />
      </Form.Item>
      <CheckNote />
    </MoveDialog>
  );
}

/** Giving it back says why. */
function CheckNote(): ReactNode {
  const say = useSay();
  const pass = Form.useWatch<boolean | undefined>('pass');
  return <Said optional={pass !== false} name="note" rows={2} label={say('form.check-note')} />;
}

/** 汇总本期: starts from what the units told of it. */
export function ConsolidateDialog(props: MoveProps): ReactNode {
  const say = useSay();
  const { period, assignments } = props.task;
  const told = assignments.flatMap(({ unit, reports }) =>
    reports
      .filter((report) => report.period === period?.key && report.state === 'accepted')
      .slice(-1)
      .map((report) => `${unit.shortName}：${report.text}`),
  );
  return (
    <MoveDialog<{ text: string }>
      {...props}
      initialValues={{ text: told.join('\n') }}
      bodyOf={({ text }): ConsolidateBody => ({ period: period?.key ?? '', text: text.trim() })}
    >
      {period && <p>{say('periods.open', { period: period.key, from: period.from, to: period.to })}</p>}
      <Said autoFocus name="text" rows={8} most={LIMITS.report} label={say('form.consolidated')} />
    </MoveDialog>
  );
}
