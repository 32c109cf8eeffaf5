import { CloseCircleOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { LIMITS } from '@lianban/contract';
import { TASK_STATES, type TaskState } from '@lianban/rules';
import { Button, Checkbox, Select } from 'antd';
import type { ReactNode } from 'react';
import { SearchField } from '../../ui/SearchField';
import { useSay } from '../../words/use-say';
import { readPlans } from './api';
import { EVERYTHING, narrows, type LedgerFilter } from './filter';

interface LedgerFiltersProps {
  readonly filter: LedgerFilter;
  readonly onChange: (filter: LedgerFilter) => void;
}

export function LedgerFilters({ filter, onChange }: LedgerFiltersProps): ReactNode {
  const say = useSay();
  const plans = useQuery({
    queryKey: ['plans', 'choosing'],
    queryFn: ({ signal }) => readPlans(signal),
  });
  const change = (part: Partial<LedgerFilter>): void => onChange({ ...filter, ...part });
  return (
    <div className="filters no-print" role="search" aria-label={say('ledger.filters')}>
      <SearchField
        value={filter.q}
        label={say('ledger.search')}
        maxLength={LIMITS.name}
        onChange={(q) => change({ q })}
      />
      <Select<string>
        className="filter-plan"
        aria-label={say('ledger.plan')}
        value={filter.planId ?? ''}
        loading={plans.isLoading}
        showSearch={{ optionFilterProp: 'label' }}
        popupMatchSelectWidth={false}
        options={[
          { value: '', label: say('ledger.all-plans') },
          ...(plans.data?.items ?? []).map(({ id, title }) => ({ value: id, label: title })),
        ]}
        onChange={(planId) => change({ planId: planId || null })}
      />
      <Select<TaskState | ''>
        className="filter-state"
        aria-label={say('ledger.state')}
        value={filter.state ?? ''}
        options={[
          { value: '', label: say('ledger.all-states') },
          ...TASK_STATES.map((state) => ({ value: state, label: say(`state.${state}`) })),
        ]}
        onChange={(state) => change({ state: state || null })}
      />
      <Checkbox checked={filter.mine} onChange={({ target }) => change({ mine: target.checked })}>
        {say('ledger.mine')}
      </Checkbox>
      <Checkbox checked={filter.overdue} onChange={({ target }) => change({ overdue: target.checked })}>
        {say('ledger.overdue')}
      </Checkbox>
      {narrows(filter) && (
        <Button type="link" size="small" icon={<CloseCircleOutlined />} onClick={() => onChange(EVERYTHING)}>
          {say('ledger.clear')}
        </Button>
      )}
    </div>
  );
}
