import { DEFAULT_LADDER, type LadderRules } from '@lianban/rules';
import type { EntityManager } from 'typeorm';

export interface RulesInForce {
  /** Null: what the product comes with. */
  readonly id: string | null;
  readonly version: number;
  readonly from: 'plan' | 'office' | 'product';
  readonly rules: LadderRules;
}

const PRODUCT: RulesInForce = { id: null, version: 0, from: 'product', rules: DEFAULT_LADDER };

/** The rules of every office and plan, read once for many parts: the plan's own, else the office's, else the product's. */
export class RuleBook {
  private constructor(private readonly saved: ReadonlyMap<string, RulesInForce>) {}

  static async read(rows: EntityManager): Promise<RuleBook> {
    const latest: {
      id: string;
      officeId: string;
      planId: string | null;
      version: number;
      rules: LadderRules | null;
    }[] = await rows.query(
      `select distinct on (office_id, plan_id) id, office_id as "officeId", plan_id as "planId", version, rules
           from supervision_rule order by office_id, plan_id, version desc`,
    );
    return new RuleBook(
      new Map(
        latest.flatMap(({ id, officeId, planId, version, rules }) =>
          rules === null
            ? []
            : [
                [
                  `${officeId} ${planId ?? ''}`,
                  { id, version, rules, from: planId ? 'plan' : 'office' } as const,
                ],
              ],
        ),
      ),
    );
  }

  for(officeId: string, planId: string | null): RulesInForce {
    return this.saved.get(`${officeId} ${planId ?? ''}`) ?? this.saved.get(`${officeId} `) ?? PRODUCT;
  }
}
