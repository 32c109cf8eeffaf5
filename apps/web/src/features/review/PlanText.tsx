import { memo, useEffect, useRef, type MouseEvent, type ReactNode } from 'react';
import { useSay } from '../../words/use-say';
import { SelectionBar } from './boundary/SelectionBar';
import { bringIntoView } from './bring-into-view';
import type { Item } from './items';
import type { Paragraph, Piece } from './segments';
import type { Current, Doing } from './use-current';

interface PlanTextProps {
  readonly paragraphs: readonly Paragraph[];
  readonly current: Current;
  /** False while another tab lies over it. */
  readonly shown: boolean;
  /** The item in hand where this reader may move its bounds. */
  readonly drawing: Item | null;
  readonly onBegin: (doing: Doing) => void;
}

/** The document as it was read. A click on an item brings its draft into view. */
export function PlanText({ paragraphs, current, shown, drawing, onBegin }: PlanTextProps): ReactNode {
  const say = useSay();
  const pane = useRef<HTMLDivElement>(null);
  const { id, by, turn } = current;
  useEffect(() => {
    const item = pane.current?.querySelector<HTMLElement>(`[data-item="${id}"]`);
    if (pane.current && item && shown && by !== 'text') bringIntoView(pane.current, item, 'middle');
  }, [id, by, turn, shown]);

  const choose = ({ target }: MouseEvent): void => {
    const item = target instanceof Element && target.closest<HTMLElement>('[data-item]')?.dataset.item;
    // Selecting words to copy is not choosing.
    if (item && window.getSelection()?.isCollapsed !== false) current.choose(item, 'text');
  };
  return (
    <div
      ref={pane}
      className="plan-text"
      role="region"
      aria-label={say('review.text')}
      tabIndex={0}
      onClick={choose}
    >
      {paragraphs.map((paragraph) => (
        <Lines
          key={paragraph.from}
          paragraph={paragraph}
          currentId={id !== null && paragraph.itemIds.includes(id) ? id : null}
        />
      ))}
      {drawing && <SelectionBar pane={pane} item={drawing} doing={current.doing} onBegin={onBegin} />}
    </div>
  );
}

/** Drawn again only when it gains or loses the current item: a plan has a thousand of these. */
const Lines = memo(function Lines({
  paragraph,
  currentId,
}: {
  paragraph: Paragraph;
  currentId: string | null;
}): ReactNode {
  const blank = paragraph.pieces.every(({ text }) => text.trim() === '');
  if (blank) return <div className="plan-text-gap" data-from={paragraph.from} />;
  return (
    <p data-from={paragraph.from} data-current={currentId !== null || undefined}>
      {paragraph.pieces.map((piece, index) => (
        <Stretch key={index} piece={piece} current={currentId !== null && piece.itemId === currentId} />
      ))}
    </p>
  );
}, samePlace);

function samePlace(
  one: { paragraph: Paragraph; currentId: string | null },
  other: { paragraph: Paragraph; currentId: string | null },
): boolean {
  if (one.currentId !== other.currentId) return false;
  return (
    one.paragraph === other.paragraph || JSON.stringify(one.paragraph) === JSON.stringify(other.paragraph)
  );
}

function Stretch({ piece, current }: { piece: Piece; current: boolean }): ReactNode {
  const { text, itemId, clause, unit, finding } = piece;
  if (!itemId && !finding) return text;
  return (
    <span
      data-item={itemId ?? undefined}
      data-current={current || undefined}
      data-clause={clause || undefined}
      data-part={unit?.part}
      data-unknown={unit && !unit.known ? true : undefined}
      data-finding={finding ? true : undefined}
      title={finding ?? undefined}
    >
      {text}
    </span>
  );
}
