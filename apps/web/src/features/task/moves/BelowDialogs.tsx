import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { LIMITS, type BreakDownBody, type ReceiveBody, type UnitAnswer } from '@lianban/contract';
import { Button, Form, Input, InputNumber } from 'antd';
import type { Dayjs } from 'dayjs';
import type { ReactNode } from 'react';
import type { Given } from '../../../ui/given';
import { UnitSelect } from '../../../ui/UnitSelect';
import { UnitsField } from '../../../ui/UnitsField';
import { useSay } from '../../../words/use-say';
import { partOf } from './doing';
import { DayField, dayOf } from '../../../ui/fields';
import { MoveDialog, type MoveProps } from './MoveDialog';

interface TypedSubtask {
  readonly heading: string;
  readonly unit: UnitAnswer;
  readonly dueOn?: Dayjs | null;
  readonly standard?: string;
  readonly weight?: number | null;
}

/** 分解: several subtasks at once, all or none. */
export function BreakDownDialog(props: MoveProps): ReactNode {
  const say = useSay();
  const part = partOf(props.task, props.doing);
  const bound = part?.dueOn ?? null;
  return (
    <MoveDialog<{ subtasks: TypedSubtask[] }>
      {...props}
      initialValues={{ subtasks: [{ weight: 1 } as TypedSubtask] }}
      bodyOf={({ subtasks }): BreakDownBody => ({ subtasks: subtasks.map(said) })}
    >
      <p className="soft">
        {bound ? say('dialog.break-down', { day: bound }) : say('dialog.break-down-undated')}
      </p>
      <Form.List name="subtasks">
        {(fields, { add, remove }) => (
          <>
            {fields.map(({ key, name }, at) => (
              <SubtaskFields
                key={key}
                name={name}
                number={at + 1}
                bound={bound}
                onRemove={fields.length > 1 ? () => remove(name) : undefined}
              />
            ))}
            <Button
              icon={<PlusOutlined />}
              disabled={fields.length >= LIMITS.subtasks}
              onClick={() => add({ weight: 1 })}
            >
              {say('form.add-subtask')}
            </Button>
          </>
        )}
      </Form.List>
    </MoveDialog>
  );
}

const said = ({
  heading,
  unit,
  dueOn,
  standard,
  weight,
}: TypedSubtask): BreakDownBody['subtasks'][number] => ({
  heading: heading.trim(),
  unitId: unit.id,
  ...(dueOn ? { dueOn: dayOf(dueOn) } : {}),
  ...(standard?.trim() ? { standard: standard.trim() } : {}),
  ...(weight && weight !== 1 ? { weight } : {}),
});

interface SubtaskFieldsProps {
  readonly name: number;
  readonly number: number;
  readonly bound: string | null;
  readonly onRemove?: () => void;
}

function SubtaskFields({ name, number, bound, onRemove }: SubtaskFieldsProps): ReactNode {
  const say = useSay();
  const needed = [{ required: true, message: say('field.needed') }];
  return (
    <fieldset className="subtask-fields">
      <legend>
        {say('form.subtask', { number })}
        {onRemove && (
          <Button
            type="text"
            size="small"
            icon={<DeleteOutlined />}
            aria-label={say('form.remove-subtask', { number })}
            onClick={onRemove}
          />
        )}
      </legend>
      <Form.Item
        name={[name, 'heading']}
        label={say('form.subtask-heading')}
        rules={[{ required: true, whitespace: true, message: say('field.needed') }]}
      >
        <Input maxLength={LIMITS.heading} />
      </Form.Item>
      <Form.Item name={[name, 'unit']} label={say('form.subtask-unit')} rules={needed}>
        <UnitSelect />
      </Form.Item>
      <div className="form-columns">
        <DayField
          name={[name, 'dueOn']}
          label={say('form.subtask-due')}
          optional={bound === null}
          until={bound}
        />
        <Form.Item name={[name, 'weight']} label={say('form.subtask-weight')}>
          <InputNumber min={1} max={100} precision={0} />
        </Form.Item>
      </div>
      <Form.Item name={[name, 'standard']} label={say('form.subtask-standard')}>
        <Input.TextArea autoSize={{ minRows: 1, maxRows: 5 }} maxLength={LIMITS.standard} />
      </Form.Item>
    </fieldset>
  );
}

/** 承接并分解 (二次分解): the city's office takes the part on as its own task, for its bureaus. */
export function ReceiveDialog(props: MoveProps): ReactNode {
  const say = useSay();
  const part = partOf(props.task, props.doing);
  const bound = part?.dueOn ?? null;
  return (
    <MoveDialog<{ units: readonly Given[]; dueOn?: Dayjs | null; standard?: string }>
      {...props}
      initialValues={{ units: [] }}
      bodyOf={({ units, dueOn, standard }): ReceiveBody => ({
        units: units.map(({ unit, part: given }) => ({ unitId: unit.id, part: given })),
        ...(dueOn ? { dueOn: dayOf(dueOn) } : {}),
        ...(standard?.trim() ? { standard: standard.trim() } : {}),
      })}
    >
      <p className="soft">{bound ? say('dialog.receive', { day: bound }) : say('dialog.receive-undated')}</p>
      <Form.Item
        name="units"
        label={say('form.receive-units')}
        rules={[{ type: 'array', min: 1, message: say('field.needed') }]}
      >
        <UnitsField />
      </Form.Item>
      <DayField optional name="dueOn" label={say('form.subtask-due')} until={bound} />
      <Form.Item name="standard" label={say('form.subtask-standard')}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 5 }} maxLength={LIMITS.standard} />
      </Form.Item>
    </MoveDialog>
  );
}
