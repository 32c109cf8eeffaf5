import type { Page, PlanSummary, TaskSummary } from '@lianban/contract';
import { ask, query } from '../../api/ask';
import type { LedgerFilter } from './filter';

export const readTasks = (
  { planId, state, mine, overdue, q }: LedgerFilter,
  cursor: string | null,
  signal: AbortSignal,
): Promise<Page<TaskSummary>> =>
  ask(`/tasks${query({ planId, state, mine: mine || null, overdue: overdue || null, q, cursor })}`, {
    signal,
  });

export const readPlans = (signal: AbortSignal): Promise<Page<PlanSummary>> => ask('/plans', { signal });
