import type { PlanAnswer } from '@lianban/contract';
import { useQueryClient } from '@tanstack/react-query';
import { keys } from '../../api/keys';

/** Puts a plan's new state where the page reads it, before the event brings the rest. */
export function useKeepPlan(): (plan: PlanAnswer) => void {
  const client = useQueryClient();
  return (plan) => {
    client.setQueryData<PlanAnswer>(keys.plan(plan.id), plan);
    void client.invalidateQueries({ queryKey: keys.changes(plan.id) });
    void client.invalidateQueries({ queryKey: keys.plans });
  };
}
