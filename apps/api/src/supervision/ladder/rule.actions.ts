import { Injectable } from '@nestjs/common';
import { addDays, daysBetween, dayOf } from '@lianban/calendar';
import type {
  DryRunAnswer,
  DryRunBody,
  LadderRulesAnswer,
  LadderRulesFor,
  SaveLadderRulesBody,
} from '@lianban/contract';
import { faultsOf, may, Refusal, type Actor, type LadderRules } from '@lianban/rules';
import { Store } from '../../store/store';
import { NOBODY } from '../../tasks/parties';
import { personRef } from '../../units/refs';
import { dryRun, LONGEST_DRY_RUN } from './dry-run';
import { SupervisionRuleRow } from './ladder.entity';
import { RuleBook, type RuleScope } from './rules.queries';

/** The ladder's rules as an office keeps them: read, changed in a new version, tried on the past (domain §5). */
@Injectable()
export class RuleActions {
  constructor(private readonly store: Store) {}

  async read(actor: Actor, scope: RuleScope): Promise<LadderRulesAnswer> {
    await this.require(actor, 'ladder-rule.read', scope);
    const { rows } = this.store;
    const { id: _, ...inForce } = (await RuleBook.read(rows)).for(scope);
    const history: (Omit<LadderRulesAnswer['history'][number], 'savedAt'> & { savedAt: Date })[] =
      await rows.query(
        `select r.version, r.rules, r.note, r.saved_at as "savedAt", ${personRef('r.saved_by')} as by
         from supervision_rule r where r.office_id = $1 and r.plan_id is not distinct from $2 and r.tier = $3
        order by r.version desc limit 100`,
        [scope.officeId, scope.planId, scope.tier ?? ''],
      );
    return {
      ...scope,
      ...inForce,
      mayChange: may(actor, 'ladder-rule.change', { ...NOBODY, officeId: scope.officeId }),
      history: history.map((one) => ({ ...one, savedAt: one.savedAt.toISOString() })),
    };
  }

  /** @param version of these rules as the caller saw them: 0 where there were none of their own */
  async save(actor: Actor, version: number, body: SaveLadderRulesBody): Promise<LadderRulesAnswer> {
    const scope = scopeOf(body);
    const { officeId, planId } = scope;
    const tier = scope.tier ?? '';
    const { rules, note } = body;
    await this.require(actor, 'ladder-rule.change', scope);
    if (rules) requireSound(rules);
    await this.store.write(actor, async (tx) => {
      await tx.rows.query(`select pg_advisory_xact_lock(hashtextextended($1, 1))`, [
        `${officeId} ${planId ?? ''} ${tier}`,
      ]);
      const [latest] = await tx.rows.query<{ version: number }[]>(
        `select coalesce(max(version), 0) as version from supervision_rule
          where office_id = $1 and plan_id is not distinct from $2 and tier = $3`,
        [officeId, planId, tier],
      );
      if (latest!.version !== version) {
        throw new Refusal('stale-version', { current: await this.read(actor, scope) });
      }
      await tx.rows.insert(SupervisionRuleRow, {
        officeId,
        planId,
        tier,
        version: version + 1,
        rules: rules as object | null,
        note: note.trim(),
        savedAt: tx.now,
        savedBy: actor.personId,
      });
      // Every clock is looked at again by the new rules; what was taken stays taken.
      await tx.rows.query(
        `update ladder_clock c set next_at = $3 from assignment a join task t on t.id = a.task_id
          where a.id = c.assignment_id and t.office_id = $1 and ($2::uuid is null or t.plan_id = $2)`,
        [officeId, planId, tx.now],
      );
      await tx.announce('ladder-rule.saved', [`unit:${officeId}`], { officeId });
    });
    return this.read(actor, scope);
  }

  async dryRun(actor: Actor, body: DryRunBody): Promise<DryRunAnswer> {
    const scope = scopeOf(body);
    const { rules, from, to } = body;
    await this.require(actor, 'ladder-rule.read', scope);
    if (rules) requireSound(rules);
    const days = daysBetween(from, to);
    if (days < 0 || days > LONGEST_DRY_RUN || to > dayOf(this.store.now()) || addDays(from, days) !== to) {
      throw new Refusal('dry-run-too-long', { days: LONGEST_DRY_RUN });
    }
    const inForce = await RuleBook.read(this.store.rows);
    return dryRun(this.store.rows, {
      scope,
      from,
      to,
      inForce,
      proposed: inForce.with(scope, rules),
    });
  }

  private async require(
    actor: Actor,
    permission: 'ladder-rule.read' | 'ladder-rule.change',
    { officeId, planId }: RuleScope,
  ): Promise<void> {
    const parties = { ...NOBODY, officeId };
    if (!may(actor, 'ladder-rule.read', parties)) throw new Refusal('not-found', { id: officeId });
    if (!may(actor, permission, parties)) throw new Refusal('not-allowed', { permission });
    if (planId === null) return;
    const [plan] = await this.store.rows.query<unknown[]>(
      `select 1 from plan where id = $1 and office_id = $2`,
      [planId, officeId],
    );
    if (!plan) throw new Refusal('not-found', { id: planId });
  }
}

export const scopeOf = ({ officeId, planId, tier }: LadderRulesFor): RuleScope => ({
  officeId,
  planId: planId ?? null,
  tier: tier ?? null,
});

function requireSound(rules: LadderRules): void {
  const faults = faultsOf(rules);
  if (faults.length > 0) throw new Refusal('ladder-faulty', { count: faults.length, faults });
}
