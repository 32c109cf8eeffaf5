import { Button } from 'antd';
import { useRef, useState, type ReactNode } from 'react';
import { useMe } from '../../api/use-session';
import { PageState } from '../../ui/PageState';
import { useSay } from '../../words/use-say';
import { Comment, Pending } from './Comments';
import { Composer } from './Composer';
import { useOutbox } from './use-outbox';
import { useThread } from './use-thread';
import './thread.css';

/** So near the end counts as the end, in CSS pixels. */
const NEAR = 24;

/** The thread of a task: what its units write to each other, in order. The page around it watches the task. */
export function Thread({ taskId, mayWrite }: { taskId: string; mayWrite: boolean }): ReactNode {
  const say = useSay();
  const { personId } = useMe();
  const { comments, add } = useThread(taskId);
  const read = comments.data ?? [];
  const outbox = useOutbox({ taskId, personId, comments: read, onStored: add });
  const box = useRef<HTMLDivElement>(null);
  const [leftAt, setLeftAt] = useState<number | null>(null);
  const last = read.at(-1)?.seq ?? 0;

  // The list is laid out from its end, so that it stays there by itself: the end is at 0, the past is negative.
  const toEnd = (): void => box.current?.scrollTo({ top: 0 });
  const scrolled = (): void => {
    const away = (box.current?.scrollTop ?? 0) < -NEAR;
    setLeftAt((before) => (away ? (before ?? last) : null));
  };
  const unread = leftAt === null ? 0 : last - leftAt;
  return (
    <section className="panel thread">
      <h2>{say('thread.title')}</h2>
      <div className="thread-box" ref={box} onScroll={scrolled} tabIndex={0} aria-label={say('thread.title')}>
        <PageState of={comments}>
          {(all) => (
            <ol role="log">
              {all.length + outbox.unsent.length === 0 && <li className="soft">{say('thread.empty')}</li>}
              {all.map((comment) => (
                <Comment key={comment.seq} comment={comment} mine={comment.by.id === personId} />
              ))}
              {outbox.unsent.map((unsent) => (
                <Pending
                  key={unsent.key}
                  unsent={unsent}
                  sendAgain={outbox.sendAgain}
                  discard={outbox.discard}
                />
              ))}
            </ol>
          )}
        </PageState>
      </div>
      {unread > 0 && (
        <Button size="small" className="thread-new" onClick={toEnd}>
          {say('thread.new', { count: unread })} ↓
        </Button>
      )}
      {mayWrite ? (
        <Composer
          name={`lianban.draft.${personId}.${taskId}`}
          onWrite={(text) => {
            outbox.write(text);
            toEnd();
          }}
        />
      ) : (
        <p className="soft">{say('thread.read-only')}</p>
      )}
    </section>
  );
}
