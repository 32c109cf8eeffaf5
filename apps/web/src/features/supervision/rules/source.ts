import type { LadderRulesAnswer } from '@lianban/contract';
import type { Say } from '../../../words/use-say';

/** Whose the rules in force are. */
export function sourceOf(say: Say, { from, fromTier, version }: LadderRulesAnswer): string {
  if (from === 'product') return say('rules.source-product');
  const tier = fromTier
    ? say('rules.source-tier', { tier: say('rules.tier-units', { tier: say(`tier.${fromTier}`) }) })
    : '';
  return say(from === 'plan' ? 'rules.source-plan' : 'rules.source-office', { tier, version });
}
