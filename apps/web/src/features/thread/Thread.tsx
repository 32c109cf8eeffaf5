import type { CommentAnswer, ThreadKind } from '@lianban/contract';
import { App } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { keys } from '../../api/keys';
import { useMe } from '../../api/use-session';
import { usePresence } from '../../live/use-live';
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

/** The thread of a task or a request: what its units write to each other. The page around it watches the thing. */
export function Thread({ kind, id, taskId }: ThreadProps): ReactNode {
  const say = useSay();
  const { message } = App.useApp();
  const { personId } = useMe();
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
  const onSeen = useSeen(subject, about.data?.readUpTo);
  const remove = (comment: CommentAnswer): void => {
    deleteComment(subject, comment).then(add, (error: unknown) => void message.error(sentenceOf(say, error)));
  };
  return (
    <section className="panel thread">
      <header className="thread-head">
        <h2>{say('thread.title')}</h2>
        <Search taskId={taskId} onShow={(seq) => list.current?.show(seq)} />
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
      <Presence kind={kind} id={id} personId={personId} />
      {about.data?.mayWrite && (
        <Composer
          name={`lianban.draft.${personId}.${id}`}
          subject={subject}
          about={about.data}
          answering={answering}
          onAnswered={() => setAnswering(null)}
          onWrite={(written) => {
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

/** What stands beside a task whose thread stays with the units below (domain §6). */
export function ThreadBelow(): ReactNode {
  const say = useSay();
  return (
    <section className="panel thread">
      <h2>{say('thread.title')}</h2>
      <p className="soft">{say('thread.below')}</p>
    </section>
  );
}

/** Who else has this page open, and who is writing. */
function Presence({ kind, id, personId }: { kind: ThreadKind; id: string; personId: string }): ReactNode {
  const say = useSay();
  const { people, count } = usePresence(kind, id);
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
