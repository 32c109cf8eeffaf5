import { addDays, startOfDay } from '@lianban/calendar';
import { missedBy, periodOf, REPORTING_PERIODS } from '@lianban/rules';
import type { EntityManager } from 'typeorm';
import type { Tx } from '../store/store';
import { partiesOf } from '../tasks/parties';
import { PART_COLUMNS, partFacts, type PartRecord } from '../tasks/part.record';
import { MissedPeriodRow } from '../tasks/report.entity';
import { TaskRow } from '../tasks/task.entity';
import { tell } from '../tasks/told';
import type { Candidate, Fired } from './sweep';

/** Parts of which the last period went by without a report, and that is not recorded yet: one statement a period. */
export async function partsThatMissed(rows: EntityManager, today: string): Promise<Candidate[]> {
  const found: Candidate[] = [];
  for (const kind of REPORTING_PERIODS) {
    const { key, from, to } = periodOf(kind, addDays(periodOf(kind, today).from, -1));
    const more: Candidate[] = await rows.query(
      `select a.id as "assignmentId", a.task_id as "taskId" from task t join assignment a on a.task_id = t.id
        where t.reporting_period = $1 and t.state in ('dispatched', 'in-progress', 'returned')
          and a.state not in ('done', 'reassigned') and a.dispatched_at < $3
          and not exists (select 1 from report r where r.assignment_id = a.id and r.sent_at >= $2 and r.sent_at < $4)
          and not exists (select 1 from missed_period m where m.assignment_id = a.id and m.period = $5)
          and not exists (select 1 from jsonb_array_elements(a.ledger->'suspensions') s
                           where (s->>'from')::date <= $7 and (s->>'to')::date > $6
                             and (s->>'resumedAt' is null or (s->>'resumedAt')::timestamptz >= $2))
        limit 1000`,
      [kind, startOfDay(from), startOfDay(addDays(from, 1)), startOfDay(addDays(to, 1)), key, from, to],
    );
    found.push(...more);
  }
  return found;
}

/** 本期未报送: each period once, as a fact with its date (domain §3). */
export async function recordMissed(tx: Tx, { assignmentId, taskId }: Candidate): Promise<Fired | null> {
  const task = await tx.rows.findOne(TaskRow, {
    where: { id: taskId },
    lock: { mode: 'pessimistic_write', onLocked: 'skip_locked' },
  });
  if (!task) return null;
  const [record]: (PartRecord & { unitId: string })[] = await tx.rows.query(
    `select ${PART_COLUMNS}, a.unit_id as "unitId"
       from assignment a join task t on t.id = a.task_id join unit u on u.id = a.unit_id where a.id = $1`,
    [assignmentId],
  );
  const known = new Set(
    (await tx.rows.findBy(MissedPeriodRow, { assignmentId })).map(({ period }) => period),
  );
  const missed = missedBy(partFacts(record!, task), tx.now).filter(({ key }) => !known.has(key));
  if (missed.length === 0) return null;
  await tx.rows.insert(
    MissedPeriodRow,
    missed.map(({ key, to }) => ({ assignmentId, period: key, endedOn: to, recordedAt: tx.now })),
  );
  await tell(tx, {
    name: 'assignment.missed',
    task,
    parties: (await partiesOf(tx.rows, taskId))!,
    unitId: record!.unitId,
    note: missed.map(({ key }) => key).join('、'),
    facts: { assignmentId },
  });
  return 'missed';
}
