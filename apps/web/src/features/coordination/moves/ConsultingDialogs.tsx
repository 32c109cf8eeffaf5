import type { AnswerBody, ConsultBody } from '@lianban/contract';
import { CONSULT_WITHIN } from '@lianban/rules';
import { Checkbox, Form, Radio } from 'antd';
import type { ReactNode } from 'react';
import { Said } from '../../../ui/fields';
import { useSay } from '../../../words/use-say';
import { MoveDialog, type MoveProps } from './MoveDialog';

/** 发起协商: all the other units of the task, unless the lead takes some out. */
export function ConsultDialog(props: MoveProps): ReactNode {
  const say = useSay();
  const { request } = props;
  const others = request.task.parts.filter(
    ({ unit, part }) => part !== 'lead' && unit.id !== request.unit.id,
  );
  const all = others.map(({ unit }) => unit.id);
  return (
    <MoveDialog<{ unitIds: string[] }>
      {...props}
      initialValues={{ unitIds: all }}
      bodyOf={({ unitIds }): ConsultBody => ({ unitIds })}
    >
      <p className="soft">{say('coordination-form.consult', { days: CONSULT_WITHIN })}</p>
      <Form.Item
        name="unitIds"
        label={say('coordination-form.consult-units')}
        rules={[{ required: true, message: say('field.needed') }]}
      >
        <Checkbox.Group
          className="coordination-choices"
          options={others.map(({ unit }) => ({ value: unit.id, label: unit.name }))}
        />
      </Form.Item>
    </MoveDialog>
  );
}

/** 答复协商: for one's own unit, or one of those that one acts for. */
export function AnswerDialog(props: MoveProps): ReactNode {
  const say = useSay();
  const { answersFor } = props.request;
  const [first] = answersFor;
  return (
    <MoveDialog<AnswerBody>
      {...props}
      initialValues={{ unitId: first?.id }}
      bodyOf={({ agrees, text, unitId }): AnswerBody => ({
        agrees,
        text: text.trim(),
        ...((unitId ?? first?.id) && { unitId: unitId ?? first?.id }),
      })}
    >
      {answersFor.length > 1 && (
        <Form.Item name="unitId" label={say('coordination-form.answer-for')}>
          <Radio.Group options={answersFor.map(({ id, name }) => ({ value: id, label: name }))} />
        </Form.Item>
      )}
      <Form.Item name="agrees" rules={[{ required: true, message: say('field.needed') }]}>
        <Radio.Group
          options={[
            { value: true, label: say('coordination.agrees') },
            { value: false, label: say('coordination.objects') },
          ]}
        />
      </Form.Item>
      <Said name="text" label={say('coordination-form.answer')} />
    </MoveDialog>
  );
}
