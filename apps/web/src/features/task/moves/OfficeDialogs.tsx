import type { CloseBody, PublishBody, ReturnBody, ReviewBody } from '@lianban/contract';
import { RETURN_REASONS } from '@lianban/rules';
import { Checkbox, Form, Radio } from 'antd';
import type { Dayjs } from 'dayjs';
import type { ReactNode } from 'react';
import { useSay } from '../../../words/use-say';
import { Files } from '../../../ui/Files';
import { DayField, dayOf, ResultField, Said } from '../../../ui/fields';
import { MoveDialog, type MoveProps } from './MoveDialog';

/** 立项确认 and 交办: nothing to fill in, one thing to be sure of. */
export function SureDialog(props: MoveProps): ReactNode {
  const say = useSay();
  const { task, doing } = props;
  const word = doing.move === 'confirm' ? 'dialog.confirm' : 'dialog.dispatch';
  return (
    <MoveDialog {...props}>
      <p>{say(word, { count: task.units })}</p>
      <ul className="named">
        {task.named.map(({ unit, part }) => (
          <li key={unit.id}>
            {unit.name}
            <span className="soft"> {say(`part.${part}`)}</span>
          </li>
        ))}
      </ul>
    </MoveDialog>
  );
}

/** 初审. */
export function ReviewDialog(props: MoveProps): ReactNode {
  const say = useSay();
  return (
    <MoveDialog<ReviewBody>
      {...props}
      initialValues={{ result: 'resolved' }}
      bodyOf={({ opinion, result }) => ({ opinion: opinion.trim(), result })}
    >
      <Completion {...props} />
      <Said autoFocus name="opinion" label={say('form.opinion')} />
      <ResultField />
    </MoveDialog>
  );
}

interface TypedReturn {
  readonly reason: ReturnBody['reason'];
  readonly note: string;
  readonly newDueOn?: Dayjs | null;
}

/** 退回重办. */
export function ReturnDialog(props: MoveProps): ReactNode {
  const say = useSay();
  return (
    <MoveDialog<TypedReturn>
      {...props}
      danger
      bodyOf={({ reason, note, newDueOn }): ReturnBody => ({
        reason,
        note: note.trim(),
        ...(newDueOn ? { newDueOn: dayOf(newDueOn) } : {}),
      })}
    >
      <Form.Item
        name="reason"
        label={say('form.reason')}
        rules={[{ required: true, message: say('field.needed') }]}
      >
        <Radio.Group
          options={RETURN_REASONS.map((reason) => ({ value: reason, label: say(`return-reason.${reason}`) }))}
        />
      </Form.Item>
      <Said name="note" label={say('form.missing')} />
      <DayField
        name="newDueOn"
        label={say('form.new-limit')}
        hint={say('form.new-limit-hint')}
        optional={props.task.dueOn === null}
      />
    </MoveDialog>
  );
}

/** 公示: an optional stop before closing. */
export function PublishDialog(props: MoveProps): ReactNode {
  const say = useSay();
  return (
    <MoveDialog<{ note: string; until: Dayjs }>
      {...props}
      bodyOf={({ note, until }): PublishBody => ({ note: note.trim(), until: dayOf(until) })}
    >
      <Completion {...props} />
      <p className="soft">{say('dialog.publish')}</p>
      <Said autoFocus name="note" label={say('form.publish-note')} />
      <DayField name="until" label={say('form.publish-until')} />
    </MoveDialog>
  );
}

/** 销号: it cannot be undone, so that has to be said first. */
export function CloseDialog(props: MoveProps): ReactNode {
  const say = useSay();
  const proposed = props.task.submissions.at(-1)?.firstReview;
  return (
    <MoveDialog<CloseBody & { sure: boolean }>
      {...props}
      danger
      initialValues={{ result: proposed?.result ?? 'resolved' }}
      bodyOf={({ result, note }): CloseBody => ({ result, note: note.trim() })}
    >
      <Completion {...props} />
      {proposed && (
        <blockquote className="said">
          <b>{say('form.opinion')}</b>
          {proposed.opinion}
        </blockquote>
      )}
      <ResultField />
      <Said name="note" label={say('form.close-note')} />
      <p className="warning">{say('dialog.close')}</p>
      <Form.Item
        name="sure"
        valuePropName="checked"
        rules={[
          {
            validator: (_, sure) =>
              sure ? Promise.resolve() : Promise.reject(new Error(say('dialog.close-unsure'))),
          },
        ]}
      >
        <Checkbox>{say('dialog.close-sure')}</Checkbox>
      </Form.Item>
    </MoveDialog>
  );
}

/** What the office decides on. */
function Completion({ task }: MoveProps): ReactNode {
  const say = useSay();
  const submission = task.submissions.at(-1);
  if (!submission) return null;
  return (
    <blockquote className="said">
      <b>{say('task.submitted-by')}</b>
      {submission.text}
      <Files files={submission.files} />
    </blockquote>
  );
}
