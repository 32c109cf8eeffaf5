import type { Page, UnitAnswer, UnitRef } from '@lianban/contract';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useDeferredValue, useState, type ReactNode } from 'react';
import { ask, query } from '../api/ask';
import { keys } from '../api/keys';
import { useSay } from '../words/use-say';

interface UnitSelectProps {
  /** Given by the form around it. */
  readonly id?: string;
  readonly value?: UnitRef;
  /** The chosen unit as the register has it. */
  readonly onChange?: (unit: UnitAnswer | undefined) => void;
  readonly autoFocus?: boolean;
}

interface UnitOption {
  readonly value: string;
  readonly label: string;
  readonly tier: UnitRef['tier'];
  readonly unit?: UnitAnswer;
}

const unitOf = (option: UnitOption | UnitOption[] | undefined): UnitAnswer | undefined =>
  Array.isArray(option) ? option[0]?.unit : option?.unit;

/** Finds a unit of the register by any of its names. */
export function UnitSelect({ id, value, onChange, autoFocus }: UnitSelectProps): ReactNode {
  const say = useSay();
  const [typed, setTyped] = useState('');
  const q = useDeferredValue(typed.trim());
  const found = useQuery({
    queryKey: keys.units({ choosing: q }),
    queryFn: ({ signal }) => ask<Page<UnitAnswer>>(`/units${query({ q })}`, { signal }),
    placeholderData: keepPreviousData,
  });
  const units = found.data?.items ?? [];
  const options = units.map((unit) => ({ value: unit.id, label: unit.name, tier: unit.tier, unit }));
  const known = !value || units.some((unit) => unit.id === value.id);
  return (
    <Select<string, UnitOption>
      id={id}
      allowClear
      autoFocus={autoFocus}
      value={value?.id}
      placeholder={say('units.choose')}
      loading={found.isFetching}
      notFoundContent={say('units.not-found')}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      options={known ? options : [{ value: value.id, label: value.name, tier: value.tier }, ...options]}
      optionRender={({ data }) => (
        <span className="unit-option">
          {data.label}
          <small>{say(`tier.${data.tier}`)}</small>
        </span>
      )}
      // The option itself: by the time it is chosen the list may be of another search.
      onChange={(_: string | undefined, option) => onChange?.(unitOf(option))}
    />
  );
}
