import type { DraftAnswer, SettleDraftBody } from '@lianban/contract';
import { Alert, Button, Segmented, Space } from 'antd';
import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { RefusalNotice } from '../../../ui/RefusalNotice';
import { useSay } from '../../../words/use-say';
import type { Item } from '../items';
import { useReviewing } from '../reviewing';
import type { Place } from '../use-current';
import { useSettle } from '../use-settle';
import {
  isInside,
  moveEdge,
  paragraphStops,
  ranInto,
  roomOf,
  sentenceStops,
  type Drawn,
  type Edge,
} from './edges';
import { EdgeButtons } from './EdgeButtons';
import { Preview } from './Preview';

interface BoundaryPanelProps {
  readonly item: Item;
  readonly draft: DraftAnswer;
  readonly place: Place;
  readonly onPlace: (place: Place) => void;
  readonly onLeave: () => void;
}

const KEYS: Readonly<Record<string, 1 | -1>> = { ArrowDown: 1, ArrowUp: -1 };
const DRAWN: readonly Drawn[] = ['span', 'clauseSpan'];

/** Moves where an item's text, or its clause, begins and ends. What will be read stands below until it is saved. */
export function BoundaryPanel({ item, draft, place, onPlace, onLeave }: BoundaryPanelProps): ReactNode {
  const say = useSay();
  const { plan, items } = useReviewing();
  const panel = useRef<HTMLDivElement>(null);
  const [drawn, setDrawn] = useState<Drawn>('span');
  const settle = useSettle(plan.id);
  useEffect(() => panel.current?.focus({ preventScroll: true }), []);

  const move = (edge: Edge, step: 1 | -1): void => {
    const whole = drawn === 'span';
    const stops = whole ? paragraphStops(plan.text) : sentenceStops(plan.text, place.span);
    const within = whole ? roomOf(items, item, plan.text.length) : place.span;
    onPlace({ ...place, [drawn]: moveEdge(place[drawn], edge, step, stops, within) });
  };
  const body = changedOf(place, draft);
  const other = ranInto(items, item, place.span);
  const outside = !isInside(place.clauseSpan, place.span);
  const may = !other && !outside && Object.keys(body).length > 0;
  const save = (): void => {
    if (may) settle.mutate({ draft, body }, { onSuccess: onLeave });
  };
  const onKey = (event: KeyboardEvent): void => {
    const step = KEYS[event.key];
    if (event.key === 'Escape') onLeave();
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save();
    else if (event.target instanceof HTMLInputElement) return;
    else if (step) move(event.shiftKey ? 'start' : 'end', step);
    else if (event.key === 'c') setDrawn(drawn === 'span' ? 'clauseSpan' : 'span');
    else return;
    event.preventDefault();
  };
  return (
    <div
      ref={panel}
      className="boundary-panel"
      tabIndex={-1}
      role="group"
      aria-label={say('boundary.title')}
      onKeyDown={onKey}
    >
      <p className="soft">{say('boundary.how')}</p>
      <Segmented<Drawn>
        value={drawn}
        onChange={setDrawn}
        options={DRAWN.map((value) => ({ value, label: say(`boundary.${value}`) }))}
      />
      <EdgeButtons onMove={move} />
      <p className="soft no-touch">{say('boundary.keys')}</p>
      <Preview text={plan.text} place={place} />
      {other && (
        <Alert type="warning" showIcon title={say('boundary.runs-into', { heading: other.heading })} />
      )}
      {outside && <Alert type="warning" showIcon title={say('boundary.clause-outside')} />}
      {body.clauseSpan && <p className="soft">{say('boundary.reads-again')}</p>}
      {settle.stale ? (
        <Alert type="warning" showIcon title={say('stale.title')} />
      ) : (
        <RefusalNotice error={settle.error} />
      )}
      <Space>
        <Button type="primary" disabled={!may} loading={settle.isPending} onClick={save}>
          {say('act.save')}
        </Button>
        <Button onClick={onLeave}>{say('act.cancel')}</Button>
      </Space>
    </div>
  );
}

function changedOf({ span, clauseSpan }: Place, draft: DraftAnswer): SettleDraftBody {
  return {
    ...(String(span) !== String(draft.span) ? { span } : {}),
    ...(String(clauseSpan) !== String(draft.clauseSpan) ? { clauseSpan } : {}),
  };
}
