import type { UnitRef } from '@lianban/contract';
import { Tag } from 'antd';
import type { ReactNode } from 'react';
import { UnitSelect } from '../../ui/UnitSelect';
import { useSay } from '../../words/use-say';

interface UnitsChosenProps {
  /** Given by the form around it. */
  readonly id?: string;
  readonly value?: readonly UnitRef[];
  readonly onChange?: (units: readonly UnitRef[]) => void;
}

/** Any number of units of the register, one after the other. */
export function UnitsChosen({ id, value = [], onChange }: UnitsChosenProps): ReactNode {
  const say = useSay();
  return (
    <div className="units-chosen">
      {value.length > 0 && (
        <div>
          {value.map((unit) => (
            <Tag
              key={unit.id}
              className="unit-tag"
              closable
              closeIcon={
                <span aria-label={say('coordination.remove-unit', { unit: unit.shortName })}>×</span>
              }
              onClose={() => onChange?.(value.filter((one) => one.id !== unit.id))}
            >
              {unit.name}
            </Tag>
          ))}
        </div>
      )}
      {/* A new field for each unit added, so that it is empty again. */}
      <UnitSelect
        key={value.length}
        id={id}
        onChange={(unit) => {
          if (unit && !value.some((one) => one.id === unit.id)) onChange?.([...value, unit]);
        }}
      />
    </div>
  );
}
