import type { Span } from '@lianban/contract';
import { Button } from 'antd';
import { useEffect, useState, type ReactNode, type RefObject } from 'react';
import { useSay } from '../../../words/use-say';
import type { Item } from '../items';
import { useReviewing } from '../reviewing';
import type { Doing, Place } from '../use-current';
import { isInside, trimmed, type Drawn } from './edges';
import { spanOfSelection } from './span-of-selection';

interface SelectionBarProps {
  readonly pane: RefObject<HTMLElement | null>;
  /** The item in hand, a draft that this reader may settle. */
  readonly item: Item;
  readonly doing: Doing | null;
  readonly onBegin: (doing: Doing) => void;
}

/** Below the text while words of it are selected: what they may become. Nothing is saved from here. */
export function SelectionBar({ pane, item, doing, onBegin }: SelectionBarProps): ReactNode {
  const say = useSay();
  const { text } = useReviewing().plan;
  const selected = useSelected(pane);
  const span = selected && trimmed(text, selected);
  if (!span || doing?.kind === 'edit') return null;
  const draw = (drawn: Drawn): void => {
    const was: Place = doing?.kind === 'boundary' ? doing.place : item;
    onBegin({ kind: 'boundary', place: { span: was.span, clauseSpan: was.clauseSpan, [drawn]: span } });
  };
  const splits = isInside(span, item.span) && span[0] > item.span[0];
  return (
    // A click here must not take the selection away before it is read.
    <div className="selection-bar" role="toolbar" onMouseDown={(event) => event.preventDefault()}>
      <span>
        {say('boundary.selected', { count: span[1] - span[0] })} · {item.number} {item.heading}
      </span>
      <Button size="small" onClick={() => draw('span')}>
        {say('boundary.as-span')}
      </Button>
      <Button size="small" onClick={() => draw('clauseSpan')}>
        {say('boundary.as-clause')}
      </Button>
      {splits && (
        <Button size="small" onClick={() => onBegin({ kind: 'split', at: span[0] })}>
          {say('boundary.as-split')}
        </Button>
      )}
    </div>
  );
}

function useSelected(pane: RefObject<HTMLElement | null>): Span | null {
  const [selected, setSelected] = useState<Span | null>(null);
  useEffect(() => {
    const look = (): void =>
      setSelected(pane.current && spanOfSelection(pane.current, document.getSelection()));
    document.addEventListener('selectionchange', look);
    return () => document.removeEventListener('selectionchange', look);
  }, [pane]);
  return selected;
}
