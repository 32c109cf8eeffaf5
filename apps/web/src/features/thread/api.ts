import type {
  CommentAnswer,
  CommentBody,
  CommentPast,
  CommentsAnswer,
  FoundComment,
  Mentionables,
  ThreadAnswer,
  ThreadKind,
} from '@lianban/contract';
import { ask, query } from '../../api/ask';
import { begin, firstOf, goBack, goOn, type Held } from './held';

/** The thing that a thread is about. */
export interface Subject {
  readonly kind: ThreadKind;
  readonly id: string;
  /** The task that files are brought to. */
  readonly taskId: string;
}

const pathOf = ({ kind, id }: Subject): string => `/threads/${kind}/${id}`;

const readPage = (of: Subject, before: number | null, signal?: AbortSignal): Promise<CommentsAnswer> =>
  ask(`${pathOf(of)}/comments${before === null ? '' : `?before=${before}`}`, { signal });

/** Reads what a window lacks, a page at a time, up to the thread's end; the last page where it has nothing. */
export async function readOn(of: Subject, had: Held | undefined, signal: AbortSignal): Promise<Held> {
  if (!had) return begin(await readPage(of, null, signal));
  for (let held = had; ;) {
    const after = held.upTo;
    const wanted = query({ after: String(after), view: held.view });
    const answer = await ask<CommentsAnswer>(`${pathOf(of)}/comments${wanted}`, { signal });
    if (answer.reload) return begin(await readPage(of, null, signal));
    const more = goOn(held, after, answer);
    if (more.upTo >= answer.last) return more;
    held = more;
  }
}

export const readBack = async (of: Subject, held: Held): Promise<(now: Held) => Held> => {
  const page = await readPage(of, firstOf(held));
  return (now) => (firstOf(now) === firstOf(held) ? goBack(now, page) : now);
};

export const readThread = (of: Subject): Promise<ThreadAnswer> => ask(pathOf(of));

export const addComment = (of: Subject, body: CommentBody): Promise<CommentAnswer> =>
  ask(`${pathOf(of)}/comments`, { method: 'POST', body });

export const editComment = (of: Subject, { seq, rev }: CommentAnswer, text: string): Promise<CommentAnswer> =>
  ask(`${pathOf(of)}/comments/${seq}`, { method: 'PUT', body: { text }, version: rev });

export const deleteComment = (of: Subject, { seq }: CommentAnswer): Promise<CommentAnswer> =>
  ask(`${pathOf(of)}/comments/${seq}`, { method: 'DELETE' });

export const readPast = (of: Subject, seq: number): Promise<readonly CommentPast[]> =>
  ask(`${pathOf(of)}/comments/${seq}/past`);

export const sayRead = (of: Subject, seq: number): Promise<void> =>
  ask(`${pathOf(of)}/reading`, { method: 'PUT', body: { seq } });

export const findMentionable = (of: Subject, q: string, unitId: string | null): Promise<Mentionables> =>
  ask(`${pathOf(of)}/people${query({ q, unitId })}`);

export const searchComments = (q: string): Promise<readonly FoundComment[]> =>
  ask(`/threads/search${query({ q })}`);
