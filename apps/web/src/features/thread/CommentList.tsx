import type { CommentAnswer, ThreadAnswer } from '@lianban/contract';
import { useVirtualizer } from '@tanstack/react-virtual';
import { Button } from 'antd';
import {
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  useState,
  type ReactNode,
  type Ref,
} from 'react';
import { useSay } from '../../words/use-say';
import { Comment, Pending, type CommentActs } from './Comments';
import { firstOf, lastOf, type Held } from './held';
import type { Outbox } from './use-outbox';

/** So near an end counts as the end, in CSS pixels. */
const NEAR = 40;
/** A comment's usual height, until it is measured. */
const USUAL = 92;

export interface ListHandle {
  readonly toEnd: () => void;
  readonly show: (seq: number) => void;
}

interface ListProps {
  readonly ref: Ref<ListHandle>;
  readonly held: Held;
  readonly about: ThreadAnswer | undefined;
  readonly personId: string;
  readonly outbox: Outbox;
  readonly acts: Omit<CommentActs, 'show'>;
  /** Reads a page of the past. */
  readonly back: () => Promise<Held | undefined>;
  /** Everything up to this number was on screen. */
  readonly onSeen: (seq: number) => void;
}

/** A thread of any length: what is on screen is drawn, and little more. Stays at its end until one scrolls away. */
export function CommentList({
  ref,
  held,
  about,
  personId,
  outbox,
  acts,
  back,
  onSeen,
}: ListProps): ReactNode {
  const say = useSay();
  const box = useRef<HTMLDivElement>(null);
  const [leftAt, setLeftAt] = useState<number | null>(null);
  const reading = useRef(false);
  /** What is to be shown: a comment, and where in the list it stands. */
  const [aim, setAim] = useState<{ seq: number; at: number } | null>(null);
  const { comments } = held;
  const count = comments.length + outbox.unsent.length;
  // The compiler leaves this component alone: the virtualizer changes under the same identity.
  // eslint-disable-next-line react-hooks/incompatible-library
  const list = useVirtualizer({
    count,
    getScrollElement: () => box.current,
    estimateSize: () => USUAL,
    overscan: 6,
    getItemKey: (at) => comments[at]?.seq ?? outbox.unsent[at - comments.length]?.key ?? at,
  });
  const last = lastOf(held);
  const first = firstOf(held);
  const end = (): void => {
    if (count > 0) list.scrollToIndex(count - 1, { align: 'end' });
  };

  // New comments push the end away; whoever was there follows it.
  useEffect(() => {
    if (leftAt === null) {
      end();
      if (last > 0) onSeen(last);
    }
  });
  const before = useRef({ first, length: comments.length });
  useLayoutEffect(() => {
    // A page of the past was put before what was on screen: that stays where it was.
    const added = comments.length - before.current.length;
    if (first < before.current.first && added > 0) list.scrollToIndex(added, { align: 'start' });
    before.current = { first, length: comments.length };
  });

  const readBack = async (): Promise<void> => {
    if (reading.current || !held.earlier) return;
    reading.current = true;
    // What could not be read is tried again by scrolling on.
    await back().catch(() => undefined);
    reading.current = false;
  };
  const scrolled = (): void => {
    const { scrollTop, scrollHeight, clientHeight } = box.current!;
    const away = scrollHeight - clientHeight - scrollTop > NEAR;
    setLeftAt((was) => (away ? (was ?? last) : null));
    if (away && scrollTop < NEAR) void readBack();
  };
  const show = (seq: number): void => {
    setLeftAt(last);
    void readBackTo(seq).then((all) => {
      const at = all.comments.findIndex((comment) => comment.seq >= seq);
      if (at >= 0) setAim({ seq, at });
    });
  };
  /** Pages of the past up to the one with this number. */
  const readBackTo = async (seq: number): Promise<Held> => {
    let all = held;
    while (all.earlier && seq < firstOf(all)) {
      const more = await back().catch(() => undefined);
      if (!more || more === all) break;
      all = more;
    }
    return all;
  };
  // Once what was read is drawn.
  useEffect(() => {
    if (!aim) return;
    list.scrollToIndex(aim.at, { align: 'center' });
    const mark = setTimeout(() => {
      list.scrollToIndex(aim.at, { align: 'center' });
      box.current?.querySelector(`[data-seq="${aim.seq}"]`)?.classList.add('comment-shown');
    }, 150);
    return () => clearTimeout(mark);
  }, [aim, list]);
  useImperativeHandle(ref, () => ({ toEnd: end, show }));

  const unread = leftAt === null ? 0 : comments.filter(({ seq }) => seq > leftAt).length;
  const bySeq = (seq: number | null): CommentAnswer | undefined =>
    seq === null ? undefined : comments.find((comment) => comment.seq === seq);
  const units = about?.units ?? [];
  return (
    <>
      <div
        className="thread-box"
        ref={box}
        onScroll={scrolled}
        tabIndex={0}
        role="log"
        aria-label={say('thread.title')}
      >
        {held.earlier && (
          <Button type="link" size="small" block className="no-print" onClick={() => void readBack()}>
            {say('thread.earlier')}
          </Button>
        )}
        {count === 0 && <p className="soft">{say('thread.empty')}</p>}
        <div className="thread-list" style={{ height: list.getTotalSize() }}>
          {list.getVirtualItems().map(({ index, key, start }) => {
            const comment = comments[index];
            const unsent = outbox.unsent[index - comments.length];
            return (
              <div
                key={key}
                className="thread-row"
                data-index={index}
                ref={list.measureElement}
                style={{ transform: `translateY(${start}px)` }}
              >
                {comment && (
                  <Comment
                    comment={comment}
                    personId={personId}
                    ownUnits={about?.own.map(({ id }) => id) ?? []}
                    answered={bySeq(comment.replyTo)}
                    mayWrite={about?.mayWrite ?? false}
                    seenBy={units
                      .filter(({ seenUpTo }) => seenUpTo >= comment.seq)
                      .map(({ unit }) => unit.shortName)}
                    units={units.length}
                    acts={{ ...acts, show }}
                  />
                )}
                {!comment && unsent && (
                  <Pending unsent={unsent} sendAgain={outbox.sendAgain} discard={outbox.discard} />
                )}
              </div>
            );
          })}
        </div>
      </div>
      {unread > 0 && (
        <Button size="small" className="thread-new" onClick={end}>
          {say('thread.new', { count: unread })} ↓
        </Button>
      )}
    </>
  );
}
