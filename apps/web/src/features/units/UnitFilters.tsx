import { LIMITS } from '@lianban/contract';
import { TIERS, UNIT_KINDS, type Tier, type UnitKind } from '@lianban/rules';
import { Checkbox, Segmented, Select } from 'antd';
import type { ReactNode } from 'react';
import { SearchField } from '../../ui/SearchField';
import { useSay } from '../../words/use-say';
import type { UnitFilter } from './api';
import { RegionSelect } from './RegionSelect';

export type View = 'list' | 'tree';

interface UnitFiltersProps {
  readonly filter: UnitFilter;
  readonly view: View;
  readonly onFilter: (filter: UnitFilter) => void;
  readonly onView: (view: View) => void;
}

/** What narrows the list; the tree shows all that is and is narrowed by opening. */
export function UnitFilters({ filter, view, onFilter, onView }: UnitFiltersProps): ReactNode {
  const say = useSay();
  return (
    <div className="filters unit-filters no-print" role="search">
      <Segmented<View>
        aria-label={say('units.view')}
        value={view}
        options={[
          { value: 'list', label: say('units.as-list') },
          { value: 'tree', label: say('units.as-tree') },
        ]}
        onChange={onView}
      />
      {view === 'list' && (
        <>
          <SearchField
            value={filter.q}
            label={say('units.search')}
            maxLength={LIMITS.name}
            onChange={(q) => onFilter({ ...filter, q })}
          />
          <Select<Tier | ''>
            className="filter-state"
            aria-label={say('units.tier')}
            value={filter.tier ?? ''}
            options={[
              { value: '', label: say('units.all-tiers') },
              ...TIERS.map((one) => ({ value: one, label: say(`tier.${one}`) })),
            ]}
            onChange={(tier) => onFilter({ ...filter, tier: tier || null })}
          />
          <Select<UnitKind | ''>
            className="filter-kind"
            aria-label={say('units.kind')}
            value={filter.kind ?? ''}
            options={[
              { value: '', label: say('units.all-kinds') },
              ...UNIT_KINDS.map((one) => ({ value: one, label: say(`kind.${one}`) })),
            ]}
            onChange={(kind) => onFilter({ ...filter, kind: kind || null })}
          />
          <RegionSelect
            className="filter-region"
            value={filter.region}
            placeholder={say('units.all-regions')}
            onChange={(region) => onFilter({ ...filter, region })}
          />
          <Checkbox
            checked={filter.ended}
            onChange={({ target }) => onFilter({ ...filter, ended: target.checked })}
          >
            {say('units.show-ended')}
          </Checkbox>
        </>
      )}
    </div>
  );
}
