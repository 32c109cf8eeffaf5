import type { Page } from '@lianban/contract';
import { useInfiniteQuery, type QueryKey, type UseInfiniteQueryResult } from '@tanstack/react-query';

export interface Pages<T> {
  /** What has been read so far, in order; `data` is undefined until the first page is there. */
  readonly of: Pick<UseInfiniteQueryResult<readonly T[]>, 'data' | 'error' | 'refetch'>;
  /** True while a changed question is still answered with what the one before it found. */
  readonly old: boolean;
  /** Reads the page after; null on the last. */
  readonly more: (() => void) | null;
  readonly busy: boolean;
}

/** A list that is read a page at a time, and again as far as it was read when an event made it old. */
export function usePages<T>(
  queryKey: QueryKey,
  read: (cursor: string | null, signal: AbortSignal) => Promise<Page<T>>,
): Pages<T> {
  const pages = useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam, signal }) => read(pageParam, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    select: (data) => data.pages.flatMap(({ items }) => items),
    placeholderData: (before) => before,
  });
  return {
    of: pages,
    old: pages.isPlaceholderData,
    more: pages.hasNextPage ? () => void pages.fetchNextPage() : null,
    busy: pages.isFetchingNextPage,
  };
}
