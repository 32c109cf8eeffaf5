import type { LadderRulesFor } from '@lianban/contract';
import { TIERS } from '@lianban/rules';
import { Select } from 'antd';
import type { ReactNode } from 'react';
import { keys } from '../../../api/keys';
import { usePages } from '../../../api/use-pages';
import { useSay } from '../../../words/use-say';
import { readPlansOf } from './api';
import type { OfficeChoice } from './scope';

interface ScopeBarProps {
  readonly offices: readonly OfficeChoice[];
  readonly scope: LadderRulesFor;
  /** Only the office is chosen: what is shown is for all of its plans. */
  readonly ofOffice?: boolean;
  readonly onChange: (change: Readonly<Record<string, string | undefined>>) => void;
}

/** For what the rules are: the office, one of its plans or all, units of one tier or all. */
export function ScopeBar({ offices, scope, ofOffice = false, onChange }: ScopeBarProps): ReactNode {
  const say = useSay();
  const plans = usePages(keys.plans, readPlansOf);
  const own = (plans.of.data ?? []).filter(({ office }) => office.id === scope.officeId);
  if (ofOffice && offices.length < 2) return null;
  return (
    <div className="filters no-print">
      {offices.length > 1 && (
        <label>
          {say('rules.office')}{' '}
          <Select
            value={scope.officeId}
            options={offices.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={(office) => onChange({ office, plan: undefined })}
          />
        </label>
      )}
      {!ofOffice && (
        <>
          <label className="rules-plan">
            <span>{say('rules.for-plan')}</span>
            <Select
              value={scope.planId ?? ''}
              showSearch={{ optionFilterProp: 'label' }}
              options={[
                { value: '', label: say('rules.every-plan') },
                ...own.map(({ id, title }) => ({ value: id, label: title })),
              ]}
              onChange={(plan) => onChange({ plan: plan || undefined })}
              // The list goes on: its next page comes when its end is reached.
              onPopupScroll={({ currentTarget: list }) => {
                if (list.scrollTop + list.clientHeight > list.scrollHeight - 40) plans.more?.();
              }}
            />
          </label>
          <label>
            {say('rules.for-tier')}{' '}
            <Select
              className="rules-tier"
              value={scope.tier ?? ''}
              options={[
                { value: '', label: say('rules.every-tier') },
                ...TIERS.map((tier) => ({
                  value: tier,
                  label: say('rules.tier-units', { tier: say(`tier.${tier}`) }),
                })),
              ]}
              onChange={(tier) => onChange({ tier: tier || undefined })}
            />
          </label>
        </>
      )}
    </div>
  );
}
