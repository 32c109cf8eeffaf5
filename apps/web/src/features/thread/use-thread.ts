import type { CommentAnswer } from '@lianban/contract';
import { useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { keys } from '../../api/keys';
import { goOn } from './comments';
import { readOn } from './api';

export interface ThreadReading {
  readonly comments: UseQueryResult<readonly CommentAnswer[]>;
  /** Takes in a comment of one's own that was just stored, or asks for what lies before it. */
  readonly add: (comment: CommentAnswer) => void;
}

/** A task's comments in order. Each reading asks only for what is missing. */
export function useThread(taskId: string): ThreadReading {
  const client = useQueryClient();
  const key = keys.comments(taskId);
  const had = (): readonly CommentAnswer[] => client.getQueryData<readonly CommentAnswer[]>(key) ?? [];
  const comments = useQuery({
    queryKey: key,
    queryFn: async ({ signal }) => {
      const read = await readOn(taskId, had(), signal);
      // One's own comment may have been taken in meanwhile.
      return goOn(had(), read);
    },
  });
  const add = (comment: CommentAnswer): void => {
    const next = goOn(had(), [comment]);
    client.setQueryData(key, next);
    if ((next.at(-1)?.seq ?? 0) < comment.seq) void client.invalidateQueries({ queryKey: key });
  };
  return { comments, add };
}
