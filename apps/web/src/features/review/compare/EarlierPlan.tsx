import type { PlanAnswer } from '@lianban/contract';
import { Button, Select } from 'antd';
import type { ReactNode } from 'react';
import { keys } from '../../../api/keys';
import { usePages } from '../../../api/use-pages';
import { useSay } from '../../../words/use-say';
import { readPlans } from '../api';

interface EarlierPlanProps {
  readonly later: PlanAnswer;
  readonly value: string | null;
  readonly onChange: (planId: string) => void;
}

/** Chooses among the other plans of the same office. */
export function EarlierPlan({ later, value, onChange }: EarlierPlanProps): ReactNode {
  const say = useSay();
  const plans = usePages([...keys.plans, 'to-compare'], (cursor, signal) => readPlans(cursor, signal));
  const others = (plans.of.data ?? []).filter(
    ({ id, office }) => id !== later.id && office.id === later.office.id,
  );
  return (
    <label>
      <span className="soft">{say('compare.earlier')}</span>
      <div>
        <Select<string>
          value={value}
          onChange={onChange}
          loading={plans.of.data === undefined}
          autoFocus={value === null}
          placeholder={say('compare.choose')}
          notFoundContent={say('compare.no-other')}
          showSearch={{ optionFilterProp: 'label' }}
          options={others.map(({ id, title, code, issuedOn }) => ({
            value: id,
            label: [title, code, issuedOn].filter(Boolean).join(' · '),
          }))}
        />
        {plans.more && (
          <Button type="link" size="small" loading={plans.busy} onClick={plans.more}>
            {say('act.more')}
          </Button>
        )}
      </div>
    </label>
  );
}
