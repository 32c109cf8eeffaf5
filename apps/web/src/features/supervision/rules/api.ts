import type {
  DryRunAnswer,
  DryRunBody,
  LadderRulesAnswer,
  LadderRulesFor,
  Page,
  PlanSummary,
  SaveLadderRulesBody,
} from '@lianban/contract';
import { ask, query } from '../../../api/ask';

export const readRules = (
  { officeId, planId, tier }: LadderRulesFor,
  signal: AbortSignal,
): Promise<LadderRulesAnswer> => ask(`/ladder-rules${query({ officeId, planId, tier })}`, { signal });

/** @param version the latest of these rules as seen; 0 where there was none */
export const saveRules = (body: SaveLadderRulesBody, version: number): Promise<LadderRulesAnswer> =>
  ask('/ladder-rules', { method: 'POST', version, body });

export const tryRules = (body: DryRunBody, signal: AbortSignal): Promise<DryRunAnswer> =>
  ask('/ladder-rules/dry-run', { method: 'POST', body, signal });

/** The version that a save has to mean: of these rules alone, not of those that they fall back on. */
export const latestOf = ({ history }: LadderRulesAnswer): number => history[0]?.version ?? 0;

export const readPlansOf = (cursor: string | null, signal: AbortSignal): Promise<Page<PlanSummary>> =>
  ask(`/plans${query({ cursor })}`, { signal });
