import type { UnitAnswer } from '@lianban/contract';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { keys } from '../../api/keys';
import { Loading } from '../../ui/PageState';
import { RefusalNotice } from '../../ui/RefusalNotice';
import { useSay } from '../../words/use-say';
import { readBelow } from './api';
import { UnitName } from './UnitList';

/** The register as it stands: each branch is read when it is opened. */
export function UnitTree(): ReactNode {
  return (
    <div className="unit-tree panel">
      <Branch superiorId={null} />
    </div>
  );
}

function Branch({ superiorId }: { superiorId: string | null }): ReactNode {
  const say = useSay();
  const pages = useInfiniteQuery({
    queryKey: keys.unitsBelow(superiorId ?? 'none'),
    queryFn: ({ pageParam, signal }) => readBelow(superiorId, pageParam, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  });
  if (!pages.data) {
    return pages.error ? (
      <RefusalNotice error={pages.error} onRetry={() => void pages.refetch()} />
    ) : (
      <Loading />
    );
  }
  return (
    <ul>
      {pages.data.pages
        .flatMap(({ items }) => items)
        .map((unit) => (
          <Twig
            key={unit.id}
            unit={unit}
            open={superiorId === null && pages.data.pages[0]!.items.length === 1}
          />
        ))}
      {pages.hasNextPage && (
        <li>
          <Button size="small" loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
            {say('act.more')}
          </Button>
        </li>
      )}
    </ul>
  );
}

function Twig({ unit, open: first }: { unit: UnitAnswer; open: boolean }): ReactNode {
  const say = useSay();
  const [open, setOpen] = useState(first);
  return (
    <li>
      <div className="unit-twig">
        {unit.below > 0 ? (
          <button
            type="button"
            aria-expanded={open}
            aria-label={say(open ? 'units.close-branch' : 'units.open-branch', { name: unit.name })}
            onClick={() => setOpen(!open)}
          >
            {open ? '−' : '+'}
          </button>
        ) : (
          <span aria-hidden className="unit-leaf" />
        )}
        <UnitName unit={unit} />
        <span className="soft">
          {say(`tier.${unit.tier}`)}
          {unit.below > 0 && ` · ${say('units.below-count', { count: unit.below })}`}
        </span>
      </div>
      {open && unit.below > 0 && <Branch superiorId={unit.id} />}
    </li>
  );
}
