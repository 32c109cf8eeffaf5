import { LIMITS, type UnitRef } from '@lianban/contract';
import { Form, Input } from 'antd';
import type { ReactNode } from 'react';
import { useSay } from '../../../words/use-say';

type Duties = Readonly<Record<string, string>>;

interface UnitDutiesProps {
  readonly units: readonly UnitRef[];
  /** Given by the form around it. */
  readonly value?: Duties;
  readonly onChange?: (duties: Duties) => void;
}

/** 明确职责: a line for each unit of the task; those that stay empty are not concerned. */
export function DutyFields({ units }: { units: readonly UnitRef[] }): ReactNode {
  const say = useSay();
  return (
    <Form.Item
      name="duties"
      label={say('coordination-form.duties')}
      extra={say('coordination-form.duty-hint')}
      rules={[
        {
          validator: (_, duties: Duties = {}) =>
            Object.values(duties).some((duty) => duty.trim())
              ? Promise.resolve()
              : Promise.reject(new Error(say('coordination-form.duty-needed'))),
        },
      ]}
    >
      <UnitDuties units={units} />
    </Form.Item>
  );
}

function UnitDuties({ units, value = {}, onChange }: UnitDutiesProps): ReactNode {
  const say = useSay();
  return (
    <div className="duty-fields">
      {units.map((unit) => (
        <label key={unit.id}>
          {unit.name}
          <Input.TextArea
            value={value[unit.id] ?? ''}
            aria-label={say('coordination-form.duty-of', { unit: unit.shortName })}
            autoSize={{ minRows: 1, maxRows: 6 }}
            maxLength={LIMITS.standard}
            onChange={(event) => onChange?.({ ...value, [unit.id]: event.target.value })}
          />
        </label>
      ))}
    </div>
  );
}
