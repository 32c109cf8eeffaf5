import { Injectable } from '@nestjs/common';
import { addDays, daysBetween, dayOf } from '@lianban/calendar';
import type { DryRunAnswer, DryRunBody, LadderRulesAnswer, SaveLadderRulesBody } from '@lianban/contract';
import { faultsOf, may, Refusal, type Actor, type LadderRules } from '@lianban/rules';
import { Store } from '../../store/store';
import { NOBODY } from '../../tasks/parties';
import { personRef } from '../../units/refs';
import { dryRun, LONGEST_DRY_RUN } from './dry-run';
import { SupervisionRuleRow } from './ladder.entity';
import { RuleBook } from './rules.queries';

/** The ladder's rules as an office keeps them: read, changed in a new version, tried on the past (domain §5). */
@Injectable()
export class RuleActions {
  constructor(private readonly store: Store) {}

  async read(actor: Actor, officeId: string, planId: string | null): Promise<LadderRulesAnswer> {
    await this.require(actor, 'ladder-rule.read', officeId, planId);
    const { rows } = this.store;
    const { version, from, rules } = (await RuleBook.read(rows)).for(officeId, planId);
    const history: (Omit<LadderRulesAnswer['history'][number], 'savedAt'> & { savedAt: Date })[] =
      await rows.query(
        `select r.version, r.rules, r.note, r.saved_at as "savedAt", ${personRef('r.saved_by')} as by
         from supervision_rule r where r.office_id = $1 and r.plan_id is not distinct from $2
        order by r.version desc limit 100`,
        [officeId, planId],
      );
    return {
      officeId,
      planId,
      version,
      from,
      rules,
      mayChange: may(actor, 'ladder-rule.change', { ...NOBODY, officeId }),
      history: history.map((one) => ({ ...one, savedAt: one.savedAt.toISOString() })),
    };
  }

  /** @param version of these rules as the caller saw them: 0 where there were none of their own */
  async save(actor: Actor, version: number, body: SaveLadderRulesBody): Promise<LadderRulesAnswer> {
    const { officeId, planId = null, rules, note } = body;
    await this.require(actor, 'ladder-rule.change', officeId, planId);
    if (rules) requireSound(rules);
    await this.store.write(actor, async (tx) => {
      await tx.rows.query(`select pg_advisory_xact_lock(hashtextextended($1, 1))`, [
        `${officeId} ${planId ?? ''}`,
      ]);
      const [latest] = await tx.rows.query<{ version: number }[]>(
        `select coalesce(max(version), 0) as version from supervision_rule
          where office_id = $1 and plan_id is not distinct from $2`,
        [officeId, planId],
      );
      if (latest!.version !== version) {
        throw new Refusal('stale-version', { current: await this.read(actor, officeId, planId) });
      }
      await tx.rows.insert(SupervisionRuleRow, {
        officeId,
        planId,
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
    return this.read(actor, officeId, planId);
  }

  async dryRun(actor: Actor, body: DryRunBody): Promise<DryRunAnswer> {
    const { officeId, planId = null, rules, from, to } = body;
    await this.require(actor, 'ladder-rule.read', officeId, planId);
    requireSound(rules);
    const days = daysBetween(from, to);
    if (days < 0 || days > LONGEST_DRY_RUN || to > dayOf(this.store.now()) || addDays(from, days) !== to) {
      throw new Refusal('dry-run-too-long', { days: LONGEST_DRY_RUN });
    }
    const inForce = (await RuleBook.read(this.store.rows)).for(officeId, planId).rules;
    return dryRun(this.store.rows, { officeId, planId, from, to, inForce, proposed: rules });
  }

  private async require(
    actor: Actor,
    permission: 'ladder-rule.read' | 'ladder-rule.change',
    officeId: string,
    planId: string | null,
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

function requireSound(rules: LadderRules): void {
  const faults = faultsOf(rules);
  if (faults.length > 0) throw new Refusal('ladder-faulty', { count: faults.length, faults });
}
