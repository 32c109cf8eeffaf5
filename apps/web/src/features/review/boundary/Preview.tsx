import { useEffect, useRef, type ReactNode } from 'react';
import { useSay } from '../../../words/use-say';
import type { Place } from '../use-current';

/** What will be read once the bounds are saved, its clause marked. The edge that moved last is in view. */
export function Preview({ text, place }: { text: string; place: Place }): ReactNode {
  const say = useSay();
  const box = useRef<HTMLDivElement>(null);
  const [from, to] = place.span;
  const before = useRef(place.span);
  useEffect(() => {
    if (!box.current) return;
    if (before.current[1] !== to) box.current.scrollTop = box.current.scrollHeight;
    else if (before.current[0] !== from) box.current.scrollTop = 0;
    before.current = [from, to];
  }, [from, to]);
  const clauseFrom = Math.min(Math.max(place.clauseSpan[0], from), to);
  const clauseTo = Math.min(Math.max(place.clauseSpan[1], clauseFrom), to);
  return (
    <div>
      <span className="soft">{say('boundary.chars', { count: to - from })}</span>
      <div ref={box} className="boundary-preview" tabIndex={0}>
        {text.slice(from, clauseFrom)}
        {clauseTo > clauseFrom && <mark>{text.slice(clauseFrom, clauseTo)}</mark>}
        {text.slice(clauseTo, to)}
      </div>
    </div>
  );
}
