import type { LadderRulesFor } from '@lianban/contract';
import type { LadderRules } from '@lianban/rules';

const keyOf = ({ officeId, planId, tier }: LadderRulesFor): string =>
  `lianban.rules ${officeId} ${planId ?? ''} ${tier ?? ''}`;

/** What is being changed and not saved, for this window: it survives a reload and goes along to the dry run. */
export function keptDraft(scope: LadderRulesFor): LadderRules | null {
  const kept = sessionStorage.getItem(keyOf(scope));
  return kept ? (JSON.parse(kept) as LadderRules) : null;
}

export function keepDraft(scope: LadderRulesFor, rules: LadderRules | null): void {
  if (rules) sessionStorage.setItem(keyOf(scope), JSON.stringify(rules));
  else sessionStorage.removeItem(keyOf(scope));
}
