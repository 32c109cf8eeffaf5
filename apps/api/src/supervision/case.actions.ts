import { Injectable } from '@nestjs/common';
import type { AcceptCaseBody, CaseAnswer, Page } from '@lianban/contract';
import { LIMITS } from '@lianban/contract';
import { may, Refusal, unitsWhere, type Actor } from '@lianban/rules';
import { pageOf, readCursor } from '../http/page';
import { Store } from '../store/store';
import { instant } from '../store/together';
import { caseAnswer, SELECT_CASE, type CaseRecord } from '../tasks/case.answer';
import { audienceOf, requireReadable } from '../tasks/parties';
import { RaisedCaseRow } from '../tasks/raised-case.entity';
import { TaskRow } from '../tasks/task.entity';
import { sendElevation } from './letters/elevation';

@Injectable()
export class CaseActions {
  constructor(private readonly store: Store) {}

  /** The upper office takes a case on and says what it does with it (domain §5, S5). */
  accept(actor: Actor, caseId: string, version: number, body: AcceptCaseBody): Promise<CaseAnswer> {
    return this.store
      .write(actor, async (tx) => {
        const raised = await tx.rows.findOne(RaisedCaseRow, {
          where: { id: caseId },
          lock: { mode: 'pessimistic_write' },
        });
        if (!raised) throw new Refusal('not-found', { id: caseId });
        const parties = await requireReadable(tx.rows, actor, raised.taskId);
        if (!may(actor, 'case.accept', { ...parties, upperOfficeIds: [raised.toOfficeId] })) {
          throw new Refusal('not-allowed', { permission: 'case.accept' });
        }
        if (raised.acceptedAt) throw new Refusal('case-answered', { caseId });
        if (raised.version !== version) {
          throw new Refusal('stale-version', { current: await this.one(actor, caseId) });
        }
        const task = await tx.rows.findOneByOrFail(TaskRow, { id: raised.taskId });
        Object.assign(raised, {
          acceptedAt: tx.now,
          acceptedBy: actor.personId,
          outcome: body.outcome,
          note: body.note,
          version: raised.version + 1,
        });
        await tx.rows.save(RaisedCaseRow, raised);
        const facts = { planId: task.planId, taskId: task.id, assignmentId: raised.assignmentId, caseId };
        await sendElevation(tx, actor, raised, task);
        await tx.announce('case.accepted', audienceOf(task, parties), facts, { note: body.note });
      })
      .then(() => this.one(actor, caseId));
  }

  /** Cases raised to or from the offices of `actor`; what waits for acceptance first, then the latest. */
  async list(actor: Actor, cursor?: string): Promise<Page<CaseAnswer>> {
    const offices = unitsWhere(actor, 'case.list', 'anywhere');
    const [open, at, id] = readCursor(cursor, 3) ?? [null, null, null];
    const rows: CaseRecord[] = await this.store.rows.query(
      `${SELECT_CASE}
        where (c.to_office_id = any($1::uuid[]) or c.from_office_id = any($1::uuid[]))
          and ($2::int is null
               or ((c.accepted_at is null)::int, c.raised_at, c.id) < ($2, $3::timestamptz, $4::uuid))
        order by (c.accepted_at is null)::int desc, c.raised_at desc, c.id desc limit $5`,
      [offices, open, at, id, LIMITS.pageSize + 1],
    );
    return pageOf(
      rows,
      (row) => [row.acceptedAt ? 0 : 1, instant(row.raisedAt), row.id],
      (row) => caseAnswer(row, actor),
    );
  }

  private async one(actor: Actor, caseId: string): Promise<CaseAnswer> {
    const [record]: CaseRecord[] = await this.store.rows.query(`${SELECT_CASE} where c.id = $1`, [caseId]);
    if (!record) throw new Refusal('not-found', { id: caseId });
    return caseAnswer(record, actor);
  }
}
