import type { CommentAnswer, ThreadKind } from '@lianban/contract';
import { App } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useLocation } from 'react-router';
import { keys } from '../../api/keys';
import { useMe } from '../../api/use-session';
import { sayWriting } from '../../live/connection';
import { usePresence, useWatch } from '../../live/use-live';
import { linkedComment } from '../../ui/linked-comment';
import { PageState } from '../../ui/PageState';
import { sentenceOf } from '../../ui/RefusalNotice';
import { useSay } from '../../words/use-say';
import { deleteComment, sayRead, type Subject } from './api';
import { CommentList, type ListHandle } from './CommentList';
import { Composer } from './Composer';
import { EditDialog, PastDialog } from './dialogs';
import { Search } from './Search';
import { useOutbox } from './use-outbox';
import { useThread } from './use-thread';
import './thread.css';

/** Reading on is told this long after it stopped. */
const SEEN_AFTER_MS = 800;

interface ThreadProps extends Subject {
  readonly kind: ThreadKind;
}

/** The thread of a task or a request: what its units write to each other. */
export function Thread({ kind, id, taskId }: ThreadProps): ReactNode {
  const say = useSay();
  const { message } = App.useApp();
  const { personId } = useMe();
  const room = `${kind}-thread` as const;
  useWatch(room, id);
  const [subject] = useState<Subject>({ kind, id, taskId });
  const { held, about, add, back } = useThread(subject);
  const outbox = useOutbox({
    subject,
    personId,
    comments: held.data?.comments ?? [],
    onStored: add,
  });
  const list = useRef<ListHandle>(null);
  const [answering, setAnswering] = useState<CommentAnswer | null>(null);
  const [editing, setEditing] = useState<CommentAnswer | null>(null);
  const [past, setPast] = useState<CommentAnswer | null>(null);
  useLinked(held.data !== undefined, (seq) => list.current?.show(seq));
  const onSeen = useSeen(subject, about.data?.readUpTo);
  const remove = (comment: CommentAnswer): void => {
    deleteComment(subject, comment).then(add, (error: unknown) => void message.error(sentenceOf(say, error)));
  };
  return (
    <section className="panel thread">
      <header className="thread-head">
        <h2>{say('thread.title')}</h2>
        <Search kind={kind} id={id} onShow={(seq) => list.current?.show(seq)} />
      </header>
      <PageState of={held}>
        {(read) => (
          <CommentList
            ref={list}
            held={read}
            about={about.data}
            personId={personId}
            outbox={outbox}
            acts={{ reply: setAnswering, edit: setEditing, remove, past: setPast }}
            back={back}
            onSeen={onSeen}
          />
        )}
      </PageState>
      <Presence room={room} id={id} personId={personId} />
      {about.data?.mayWrite && (
        <Composer
          name={`lianban.draft.${personId}.${id}`}
          subject={subject}
          about={about.data}
          answering={answering}
          onAnswered={() => setAnswering(null)}
          onWriting={() => sayWriting({ kind: room, id })}
          onWrite={(written) => {
            sayWriting({ kind: room, id }, false);
            outbox.write(written);
            list.current?.toEnd();
          }}
        />
      )}
      {about.data?.mayWrite === false && <p className="soft">{say('thread.read-only')}</p>}
      {editing && (
        <EditDialog subject={subject} comment={editing} onStored={add} onClose={() => setEditing(null)} />
      )}
      {past && <PastDialog subject={subject} comment={past} onClose={() => setPast(null)} />}
    </section>
  );
}

/** What stands in the place of a thread that stays with the units below, as yet or for good (domain §6). */
export function ThreadBelow({ kind }: { kind: ThreadKind }): ReactNode {
  const say = useSay();
  return (
    <section className="panel thread">
      <h2>{say('thread.title')}</h2>
      <p className="soft">{say(kind === 'task' ? 'thread.below' : 'thread.below-coordination')}</p>
    </section>
  );
}

/** Who else has this page open, and who is writing. */
interface PresenceProps {
  readonly room: `${ThreadKind}-thread`;
  readonly id: string;
  readonly personId: string;
}

function Presence({ room, id, personId }: PresenceProps): ReactNode {
  const say = useSay();
  const { people, count } = usePresence(room, id);
  const others = people.filter((person) => person.id !== personId);
  const writing = others.filter((person) => person.writing).map(({ name }) => name);
  if (others.length === 0) return null;
  return (
    <p className="thread-presence soft no-print" aria-live="polite">
      {writing.length > 0
        ? say('thread.writing', { names: writing.join('、') })
        : say('thread.here', {
            names: others
              .slice(0, 3)
              .map(({ name }) => name)
              .join('、'),
            more: Math.max(0, count - 1 - Math.min(3, others.length)),
          })}
    </p>
  );
}

/** A link to one comment, `#comment-12`, shows it. */
function useLinked(ready: boolean, show: (seq: number) => void): void {
  const { hash, key } = useLocation();
  const seq = ready ? linkedComment(hash) : null;
  const latest = useRef(show);
  useEffect(() => void (latest.current = show));
  useEffect(() => {
    if (seq !== null) latest.current(seq);
  }, [seq, key]);
}

/** Says how far the reader has read, while the window is looked at. */
function useSeen(subject: Subject, told: number | undefined): (seq: number) => void {
  const client = useQueryClient();
  const said = useRef(0);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  return (seq) => {
    if (told === undefined || seq <= Math.max(told, said.current) || document.hidden) return;
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      said.current = seq;
      // Told again with the next comment where it could not be told now.
      sayRead(subject, seq).then(
        () => void client.invalidateQueries({ queryKey: keys.thread(subject.id) }),
        () => (said.current = 0),
      );
    }, SEEN_AFTER_MS);
  };
}
