import { useMutation, useQueryClient } from '@tanstack/react-query';
import { keys } from '../../api/keys';
import { moveMany, type ManyMove } from './api';

/** One move for many; the page follows whatever of it was done. */
export function useMany(planId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ move, ids }: { readonly move: ManyMove; readonly ids?: readonly string[] | undefined }) =>
      moveMany(planId, move, ids ? { ids } : {}),
    onSettled: () => client.invalidateQueries({ queryKey: keys.plan(planId) }),
  });
}
