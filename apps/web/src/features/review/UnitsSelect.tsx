import type { UnitRef } from '@lianban/contract';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useDeferredValue, useState, type ReactNode } from 'react';
import { keys } from '../../api/keys';
import { useSay } from '../../words/use-say';
import { findUnits } from './api';

interface UnitsSelectProps {
  readonly value: readonly UnitRef[];
  readonly onChange: (units: UnitRef[]) => void;
}

/** Chooses from the register every unit that one wording stands for, by any part of a name. */
export function UnitsSelect({ value, onChange }: UnitsSelectProps): ReactNode {
  const say = useSay();
  const [typed, setTyped] = useState('');
  const [open, setOpen] = useState(false);
  const q = useDeferredValue(typed.trim());
  const found = useQuery({
    queryKey: keys.units({ choosing: q }),
    queryFn: ({ signal }) => findUnits(q, signal),
    placeholderData: keepPreviousData,
    enabled: open,
  });
  const known = new Map([...value, ...(found.data?.items ?? [])].map((unit) => [unit.id, unit]));
  return (
    <Select<string[]>
      className="unit-select"
      size="small"
      mode="multiple"
      allowClear
      value={value.map((unit) => unit.id)}
      onChange={(ids) => onChange(ids.flatMap((id) => known.get(id) ?? []))}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      onOpenChange={setOpen}
      loading={found.isFetching}
      placeholder={say('settle.choose-unit')}
      notFoundContent={found.isFetching ? say('page.loading') : say('settle.no-such-unit')}
      options={[...known.values()].map((unit) => ({
        value: unit.id,
        label: `${unit.name}（${say(`tier.${unit.tier}`)}）`,
      }))}
    />
  );
}
