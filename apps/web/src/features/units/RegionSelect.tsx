import type { RegionAnswer } from '@lianban/contract';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useDeferredValue, useState, type ReactNode } from 'react';
import { ask, query } from '../../api/ask';
import { keys } from '../../api/keys';
import { useSay } from '../../words/use-say';

interface RegionSelectProps {
  /** Given by the form around it. */
  readonly id?: string;
  /** A code of GB/T 2260. */
  readonly value?: string | null;
  readonly className?: string;
  readonly placeholder?: string;
  readonly onChange?: (code: string | null) => void;
}

const find = (q: string, signal: AbortSignal): Promise<RegionAnswer[]> =>
  ask(`/regions${query({ q })}`, { signal });

/** Finds a division of GB/T 2260 by its name or its code. */
export function RegionSelect({ id, value, className, placeholder, onChange }: RegionSelectProps): ReactNode {
  const say = useSay();
  const [typed, setTyped] = useState('');
  const q = useDeferredValue(typed.trim());
  const found = useQuery({
    queryKey: keys.regions(q),
    queryFn: ({ signal }) => find(q, signal),
    placeholderData: keepPreviousData,
    staleTime: Infinity,
  });
  const chosen = useQuery({
    queryKey: keys.regions(value ?? ''),
    queryFn: ({ signal }) => find(value ?? '', signal),
    enabled: Boolean(value),
    staleTime: Infinity,
  });
  const regions = found.data ?? [];
  const here = value ? chosen.data?.find(({ code }) => code === value) : undefined;
  const shown = here && !regions.some(({ code }) => code === here.code) ? [here, ...regions] : regions;
  return (
    <Select<string>
      id={id}
      allowClear
      className={className}
      aria-label={say('units.region')}
      placeholder={placeholder ?? say('units.region-choose')}
      value={value ?? undefined}
      loading={found.isFetching}
      notFoundContent={say('units.region-not-found')}
      popupMatchSelectWidth={false}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      options={shown.map(({ code, name }) => ({ value: code, label: `${name} ${code}` }))}
      onChange={(code: string | undefined) => onChange?.(code ?? null)}
    />
  );
}
