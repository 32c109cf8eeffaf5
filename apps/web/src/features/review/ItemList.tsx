import type { PlanAnswer, PlanFinding } from '@lianban/contract';
import { Empty, Segmented } from 'antd';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useSay } from '../../words/use-say';
import { bringIntoView } from './bring-into-view';
import { openFindings, type FindingsByItem } from './attention';
import { ItemCard } from './ItemCard';
import { stageOf, type Item, type Stage } from './items';
import type { Current } from './use-current';

interface ItemListProps {
  readonly plan: PlanAnswer;
  readonly items: readonly Item[];
  readonly findings: FindingsByItem;
  readonly current: Current;
  /** Given where the text is on another tab. */
  readonly onSeeText?: (() => void) | undefined;
}

type Filter = 'all' | Stage;
/** The same list every time: a card that is not in hand is not drawn again. */
const NONE: readonly PlanFinding[] = [];
const FILTERS: readonly Filter[] = ['all', 'lacking', 'ready', 'registered'];

/** The items in the order of the document; the one in hand is open. */
export function ItemList({ plan, items, findings, current, onSeeText }: ItemListProps): ReactNode {
  const say = useSay();
  const pane = useRef<HTMLDivElement>(null);
  const [filter, setFilter] = useState<Filter>('all');
  const matches = (item: Item, of: Filter): boolean => of === 'all' || stageOf(item) === of;
  // The one in hand stays in sight when a move takes it out of the filter.
  const shown = items.filter((item) => matches(item, filter) || item.id === current.id);
  const { id, by, turn, asked } = current;
  const doing = current.doing?.kind;
  useEffect(() => {
    const card = pane.current?.querySelector<HTMLElement>(`[data-card="${id}"]`);
    // The first item needs no scrolling to when the page opens.
    if (!pane.current || !card || (turn === 0 && !asked)) return;
    // A card that was clicked stays under the hand; what opens in it is shown whole.
    bringIntoView(pane.current, card, by === 'text' ? 'middle' : 'nearest');
    if (by === 'keys' && turn > 0) card.querySelector('button')?.focus({ preventScroll: true });
  }, [id, by, turn, asked]);
  useEffect(() => {
    const card = pane.current?.querySelector<HTMLElement>('[aria-current]');
    // What opens in a card makes it longer, and may reach below the pane.
    if (pane.current && card && doing) bringIntoView(pane.current, card, 'nearest');
  }, [doing]);

  if (items.length === 0) return <Empty className="empty-state" description={say('review.no-items')} />;
  return (
    <div className="item-pane" role="region" aria-label={say('review.drafts')}>
      {plan.drafts && (
        <Segmented<Filter>
          block
          value={filter}
          onChange={setFilter}
          options={FILTERS.map((value) => ({
            value,
            label: say(`review.filter-${value}`, {
              count: items.filter((item) => matches(item, value)).length,
            }),
          }))}
        />
      )}
      <div ref={pane} className="item-list">
        {shown.map((item) => (
          <ItemCard
            key={item.id}
            item={item}
            planId={plan.id}
            office={plan.office}
            maySettle={plan.may.includes('draft.settle')}
            mayRegister={plan.may.includes('task.register')}
            current={item.id === id}
            findings={item.id === id ? openFindings(item, findings) : NONE}
            doing={item.id === id ? current.doing : null}
            choose={current.choose}
            begin={current.begin}
            onSeeText={onSeeText}
          />
        ))}
        {shown.length === 0 && <p className="soft">{say('review.filter-none')}</p>}
      </div>
    </div>
  );
}
