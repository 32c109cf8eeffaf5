import type { CommentAnswer, ThreadAnswer } from '@lianban/contract';
import { useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { keys } from '../../api/keys';
import { readBack, readOn, readThread, type Subject } from './api';
import { goOn, takeIn, type Held } from './held';

export interface ThreadReading {
  readonly held: UseQueryResult<Held>;
  readonly about: UseQueryResult<ThreadAnswer>;
  /** Takes in what one just wrote oneself, or asks for what lies before it. */
  readonly add: (comment: CommentAnswer) => void;
  /** Reads a page of the past; the answer is all that is held then. */
  readonly back: () => Promise<Held | undefined>;
}

/** A thread in order, and what its reader may do. Each reading asks only for what is missing. */
export function useThread(of: Subject): ThreadReading {
  const client = useQueryClient();
  const key = keys.comments(of.id);
  const had = (): Held | undefined => client.getQueryData<Held>(key);
  const held = useQuery({
    queryKey: key,
    queryFn: async ({ signal }) => {
      const before = had();
      const read = await readOn(of, before, signal);
      const now = had();
      // One's own comment, or a page of the past, may have been taken in meanwhile.
      if (!now || now === before || read.view !== now.view) return read;
      const answer = { items: read.comments, upTo: read.upTo, last: read.upTo, view: read.view };
      return goOn(now, now.upTo, { ...answer, earlier: read.earlier, reload: false });
    },
  });
  const about = useQuery({ queryKey: keys.thread(of.id), queryFn: () => readThread(of) });
  const add = (comment: CommentAnswer): void => {
    const now = had();
    const next = now && takeIn(now, comment);
    if (next) client.setQueryData(key, next);
    else void client.invalidateQueries({ queryKey: key });
  };
  const back = async (): Promise<Held | undefined> => {
    const now = had();
    if (!now?.earlier) return now;
    const put = await readBack(of, now);
    return client.setQueryData<Held>(key, (current) => current && put(current));
  };
  return { held, about, add, back };
}
