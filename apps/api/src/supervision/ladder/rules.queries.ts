import { DEFAULT_LADDER, type LadderRules, type Tier } from '@lianban/rules';
import type { EntityManager } from 'typeorm';

/** For what a set of rules is: an office, one of its plans or all, units of one tier or all. */
export interface RuleScope {
  readonly officeId: string;
  readonly planId: string | null;
  readonly tier: Tier | null;
}

export interface RulesInForce {
  /** Null: what the product comes with. */
  readonly id: string | null;
  readonly version: number;
  readonly from: 'plan' | 'office' | 'product';
  /** The tier that they were set for; null: every tier. */
  readonly fromTier: Tier | null;
  readonly rules: LadderRules;
}

const PRODUCT: RulesInForce = {
  id: null,
  version: 0,
  from: 'product',
  fromTier: null,
  rules: DEFAULT_LADDER,
};

const keyOf = ({ officeId, planId, tier }: RuleScope): string => `${officeId} ${planId ?? ''} ${tier ?? ''}`;

/**
 * The rules of every office, read once for many parts. A part goes by those that were set most closely for it: for its
 * plan and its unit's tier, for its plan, for its tier, for its office, else those of the product.
 */
export class RuleBook {
  private constructor(private readonly saved: ReadonlyMap<string, RulesInForce>) {}

  static async read(rows: EntityManager): Promise<RuleBook> {
    const latest: {
      id: string;
      officeId: string;
      planId: string | null;
      tier: Tier | null;
      version: number;
      rules: LadderRules | null;
    }[] = await rows.query(
      `select distinct on (office_id, plan_id, tier) id, office_id as "officeId", plan_id as "planId",
              nullif(tier, '') as tier, version, rules
         from supervision_rule order by office_id, plan_id, tier, version desc`,
    );
    const saved = new Map<string, RulesInForce>();
    for (const { id, version, rules, ...scope } of latest) {
      if (rules) saved.set(keyOf(scope), { id, version, rules, ...fromOf(scope) });
    }
    return new RuleBook(saved);
  }

  /** The book as it would be with these rules for `scope`; null: without any. */
  with(scope: RuleScope, rules: LadderRules | null): RuleBook {
    const saved = new Map(this.saved);
    if (rules) saved.set(keyOf(scope), { id: null, version: 0, rules, ...fromOf(scope) });
    else saved.delete(keyOf(scope));
    return new RuleBook(saved);
  }

  for({ officeId, planId, tier }: RuleScope): RulesInForce {
    const scopes = [
      { officeId, planId, tier },
      { officeId, planId, tier: null },
      { officeId, planId: null, tier },
      { officeId, planId: null, tier: null },
    ];
    for (const scope of scopes) {
      const found = this.saved.get(keyOf(scope));
      if (found) return found;
    }
    return PRODUCT;
  }

  /** What goes by office alone: its open hours. */
  ofOffice = (officeId: string): RulesInForce => this.for({ officeId, planId: null, tier: null });

  ofPart = ({ officeId, planId, facts }: PartAsked): RulesInForce =>
    this.for({ officeId, planId, tier: facts.unitTier });
}

interface PartAsked {
  readonly officeId: string;
  readonly planId: string;
  readonly facts: { readonly unitTier: Tier };
}

const fromOf = ({ planId, tier }: RuleScope): Pick<RulesInForce, 'from' | 'fromTier'> => ({
  from: planId ? 'plan' : 'office',
  fromTier: tier,
});
