import { DeleteOutlined } from '@ant-design/icons';
import { Button, Select } from 'antd';
import type { ReactNode } from 'react';
import { useSay } from '../words/use-say';
import { withPart, type Given, type GivenPart } from './given';
import { UnitSelect } from './UnitSelect';

const PARTS: readonly GivenPart[] = ['lead', 'co-lead', 'participant'];

interface UnitsFieldProps {
  /** Given by the form around it. */
  readonly value?: readonly Given[];
  readonly onChange?: (units: readonly Given[]) => void;
}

/** The units as they are to be, each with its part. */
export function UnitsField({ value = [], onChange }: UnitsFieldProps): ReactNode {
  const say = useSay();
  return (
    <>
      <ul className="given-units">
        {value.map(({ unit, part }) => (
          <li key={unit.id}>
            <span>{unit.name}</span>
            <Select<GivenPart>
              value={part}
              aria-label={say('amending.part-of', { unit: unit.shortName })}
              options={PARTS.map((one) => ({ value: one, label: say(`part.${one}`) }))}
              onChange={(chosen) => onChange?.(withPart(value, unit.id, chosen))}
            />
            <Button
              type="text"
              icon={<DeleteOutlined />}
              disabled={part === 'lead' && value.length > 1}
              aria-label={say('amending.remove-unit', { unit: unit.shortName })}
              onClick={() => onChange?.(value.filter((given) => given.unit.id !== unit.id))}
            />
          </li>
        ))}
      </ul>
      <span className="soft">{say('amending.add-unit')}</span>
      {/* A new field for each unit added, so that it is empty again. */}
      <UnitSelect
        key={value.length}
        onChange={(unit) => {
          if (unit && !value.some((given) => given.unit.id === unit.id)) {
            onChange?.([...value, { unit, part: value.length === 0 ? 'lead' : 'participant' }]);
          }
        }}
      />
    </>
  );
}
