import type {
  CancelBody,
  DeclineBody,
  DissentBody,
  ExtendBody,
  ObjectBody,
  ReopenBody,
  SuspendBody,
  UnitAnswer,
} from '@lianban/contract';
import { LIMITS } from '@lianban/contract';
import { OBJECT_WITHIN, SUSPENSION_REASONS } from '@lianban/rules';
import { Form, Input, Radio } from 'antd';
import type { Dayjs } from 'dayjs';
import type { ReactNode } from 'react';
import { UnitSelect } from '../../../ui/UnitSelect';
import { useSay } from '../../../words/use-say';
import { partOf } from './doing';
import { DayField, dayOf, Said } from '../../../ui/fields';
import { MoveDialog, type MoveProps } from './MoveDialog';

/** 申请暂缓. */
export function SuspendDialog(props: MoveProps): ReactNode {
  const say = useSay();
  return (
    <MoveDialog<Omit<SuspendBody, 'reviewOn'> & { reviewOn: Dayjs }>
      {...props}
      bodyOf={({ reason, ground, reviewOn }): SuspendBody => ({
        reason,
        ground: ground.trim(),
        reviewOn: dayOf(reviewOn),
      })}
    >
      <p className="soft">{say('dialog.suspend')}</p>
      <Form.Item
        name="reason"
        label={say('form.suspension-reason')}
        rules={[{ required: true, message: say('field.needed') }]}
      >
        <Radio.Group
          options={SUSPENSION_REASONS.map((reason) => ({
            value: reason,
            label: say(`suspension-reason.${reason}`),
          }))}
        />
      </Form.Item>
      <Said name="ground" label={say('form.ground')} />
      <DayField name="reviewOn" label={say('form.review-on')} />
    </MoveDialog>
  );
}

/** 提请撤销. */
export function CancelDialog(props: MoveProps): ReactNode {
  const say = useSay();
  return (
    <MoveDialog<CancelBody>
      {...props}
      danger
      bodyOf={({ ground, document }) => ({
        ground: ground.trim(),
        ...(document?.trim() ? { document: document.trim() } : {}),
      })}
    >
      <p className="soft">{say('dialog.cancel')}</p>
      <Said autoFocus name="ground" label={say('form.ground')} />
      <Form.Item name="document" label={say('form.document')}>
        <Input maxLength={LIMITS.heading} />
      </Form.Item>
    </MoveDialog>
  );
}

/** 回头看重启. */
export function ReopenDialog(props: MoveProps): ReactNode {
  const say = useSay();
  return (
    <MoveDialog<{ finding: string; newDueOn?: Dayjs | null }>
      {...props}
      bodyOf={({ finding, newDueOn }): ReopenBody => ({
        finding: finding.trim(),
        ...(newDueOn ? { newDueOn: dayOf(newDueOn) } : {}),
      })}
    >
      <p className="soft">{say('dialog.reopen')}</p>
      <Said autoFocus name="finding" label={say('form.finding')} />
      <DayField optional name="newDueOn" label={say('form.new-due-optional')} />
    </MoveDialog>
  );
}

/** 提出异议. */
export function ObjectDialog(props: MoveProps): ReactNode {
  const say = useSay();
  return (
    <MoveDialog<{ ground: string; unit: UnitAnswer }>
      {...props}
      bodyOf={({ ground, unit }): ObjectBody => ({ ground: ground.trim(), proposedUnitId: unit.id })}
    >
      <p className="soft">{say('dialog.object', { days: OBJECT_WITHIN })}</p>
      <Said autoFocus name="ground" label={say('form.ground')} />
      <Form.Item
        name="unit"
        label={say('form.proposed-unit')}
        rules={[{ required: true, message: say('field.needed') }]}
      >
        <UnitSelect />
      </Form.Item>
    </MoveDialog>
  );
}

/** 申请延期. */
export function ExtendDialog(props: MoveProps): ReactNode {
  const say = useSay();
  const part = partOf(props.task, props.doing);
  return (
    <MoveDialog<Omit<ExtendBody, 'newDueOn'> & { newDueOn: Dayjs }>
      {...props}
      bodyOf={({ reason, newDueOn, progress }): ExtendBody => ({
        reason: reason.trim(),
        newDueOn: dayOf(newDueOn),
        progress: progress.trim(),
      })}
    >
      <p className="soft">{say('dialog.extend')}</p>
      <Said autoFocus name="reason" label={say('form.ground')} />
      <DayField name="newDueOn" label={say('form.new-due')} after={part?.dueOn} />
      <Said name="progress" rows={3} label={say('form.progress-now')} />
    </MoveDialog>
  );
}

/** 不同意见. */
export function DissentDialog(props: MoveProps): ReactNode {
  const say = useSay();
  return (
    <MoveDialog<DissentBody> {...props} bodyOf={({ text }) => ({ text: text.trim() })}>
      <p className="soft">{say('dialog.dissent')}</p>
      <Said autoFocus name="text" label={say('form.dissent')} />
    </MoveDialog>
  );
}

/** 不承担子任务. */
export function DeclineDialog(props: MoveProps): ReactNode {
  const say = useSay();
  return (
    <MoveDialog<DeclineBody> {...props} danger bodyOf={({ ground }) => ({ ground: ground.trim() })}>
      <p className="soft">{say('dialog.decline')}</p>
      <Said autoFocus name="ground" label={say('form.ground')} />
    </MoveDialog>
  );
}
