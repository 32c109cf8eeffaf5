import { CloseOutlined } from '@ant-design/icons';
import type { UnitRef } from '@lianban/contract';
import { PARTS, type Part } from '@lianban/rules';
import { Button, Select } from 'antd';
import type { ReactNode } from 'react';
import { UnitSelect } from '../../ui/UnitSelect';
import { useSay } from '../../words/use-say';
import type { SettlingUnit } from './settling';

interface UnitRowProps {
  readonly row: SettlingUnit;
  readonly onPart: (part: Part) => void;
  readonly onUnits: (units: UnitRef[]) => void;
  readonly onRemove: () => void;
}

/** One unit in the editor: its part, and what it is in the register. */
export function UnitRow({ row, onPart, onUnits, onRemove }: UnitRowProps): ReactNode {
  const say = useSay();
  const wording = row.printed || row.name;
  return (
    <div className="unit-row">
      <Select<Part>
        aria-label={say('settle.part')}
        value={row.part}
        onChange={onPart}
        options={PARTS.map((value) => ({ value, label: say(`part.${value}`) }))}
      />
      <div data-lack={row.unit ? undefined : 'units-resolved'}>
        {wording && wording !== row.unit?.name && (
          <span className="soft">{say('review.printed', { printed: wording })}</span>
        )}
        <UnitSelect value={row.unit ?? undefined} onChange={(unit) => onUnits(unit ? [unit] : [])} />
      </div>
      <Button
        type="text"
        danger
        icon={<CloseOutlined />}
        aria-label={`${say('act.remove')} ${row.unit?.name ?? wording}`}
        onClick={onRemove}
      />
    </div>
  );
}
