import type {
  AddUnitBody,
  AmendPlanBody,
  DraftAnswer,
  DraftChange,
  ManyBody,
  Many,
  MergeDraftBody,
  Page,
  PlanAnswer,
  PlanComparison,
  PlanSummary,
  SettleAllBody,
  SettleDraftBody,
  SplitDraftBody,
  TaskAnswer,
  UndoBody,
  UnitAnswer,
} from '@lianban/contract';
import { ask, query } from '../../api/ask';

export const readPlan = (id: string, signal: AbortSignal): Promise<PlanAnswer> =>
  ask(`/plans/${id}`, { signal });

export const settleDraft = (id: string, version: number, body: SettleDraftBody): Promise<DraftAnswer> =>
  ask(`/drafts/${id}`, { method: 'PATCH', body, version });

export const registerDraft = (id: string, version: number): Promise<TaskAnswer> =>
  ask(`/drafts/${id}/register`, { method: 'POST', version });

export const settleAll = (planId: string, body: SettleAllBody): Promise<Many> =>
  ask(`/plans/${planId}/settle`, { method: 'POST', body });

export type ManyMove = 'register' | 'confirm' | 'dispatch';

export const moveMany = (planId: string, move: ManyMove, body: ManyBody = {}): Promise<Many> =>
  ask(`/plans/${planId}/${move}`, { method: 'POST', body });

export const findUnits = (q: string, signal: AbortSignal): Promise<Page<UnitAnswer>> =>
  ask(`/units${query({ q })}`, { signal });

export const addUnit = (body: AddUnitBody): Promise<UnitAnswer> => ask('/units', { method: 'POST', body });

export const amendPlan = (id: string, version: number, body: AmendPlanBody): Promise<PlanAnswer> =>
  ask(`/plans/${id}`, { method: 'PATCH', body, version });

/** Merging, splitting and taking back touch several drafts: the answer is the whole plan. */
export const mergeDraft = (id: string, version: number, body: MergeDraftBody): Promise<PlanAnswer> =>
  ask(`/drafts/${id}/merge`, { method: 'POST', body, version });

export const splitDraft = (id: string, version: number, body: SplitDraftBody): Promise<PlanAnswer> =>
  ask(`/drafts/${id}/split`, { method: 'POST', body, version });

export const undoChange = (planId: string, body: UndoBody): Promise<PlanAnswer> =>
  ask(`/plans/${planId}/undo`, { method: 'POST', body });

export const readChanges = (
  planId: string,
  cursor: string | null,
  signal: AbortSignal,
): Promise<Page<DraftChange>> => ask(`/plans/${planId}/changes${query({ cursor })}`, { signal });

export const readPlans = (cursor: string | null, signal: AbortSignal): Promise<Page<PlanSummary>> =>
  ask(`/plans${query({ cursor })}`, { signal });

/** The plan `id` against the earlier one. */
export const comparePlans = (id: string, earlierId: string, signal: AbortSignal): Promise<PlanComparison> =>
  ask(`/plans/${id}/compare${query({ with: earlierId })}`, { signal });
