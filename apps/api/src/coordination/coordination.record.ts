import { dayOf } from '@lianban/calendar';
import type { CoordinationSummary } from '@lianban/contract';
import type { EntityManager } from 'typeorm';
import { unitRef } from '../units/refs';

/** A row of a list; days and instants as the database gives them. */
export type SummaryRecord = Omit<CoordinationSummary, 'askedAt' | 'endedAt' | 'overdue'> & {
  askedAt: Date;
  endedAt: Date | null;
};

/** The units for which the request `c` waits. */
const WAITS_FOR = `
  (select coalesce(json_agg(json_build_object('id', w.id, 'name', w.name, 'shortName', w.short_name, 'tier', w.tier)
                            order by w.name), '[]')
     from unit w where w.id = any(case
       when c.ended_at is not null then '{}'::uuid[]
       when c.step in ('not-agreed', 'not-taken-up') then array[c.unit_id]
       when c.step = 'more-wanted' then array[r.from_office_id]
       when c.rung <> 'C1' then array[r.office_id]
       when c.step = 'consulting' and exists (select 1 ${unheard('n')}) then array(select n.unit_id ${unheard('n')})
       else array(select l.unit_id from task_unit l where l.task_id = c.task_id and l.part = 'lead') end))`;

/** Who was consulted on the request `c`, has not answered, and is not recorded as silent. */
export function unheard(alias: string): string {
  return `from consultation ${alias} where ${alias}.coordination_id = c.id
            and ${alias}.answered_at is null and ${alias}.silent_at is null`;
}

/** Requests `c` on their rungs `r`, of tasks `t`: a list of any length is one statement. */
export const SELECT_SUMMARY = `
  select c.id, c.version, c.task_id as "taskId", t.number as "taskNumber", t.heading, c.seq,
         ${unitRef('c.unit_id')} as unit, c.blocking, c.asked_at as "askedAt", c.rung, c.step,
         ${WAITS_FOR} as "waitsFor", c.step_by as "stepBy", c.ended_at as "endedAt", c.outcome
    from coordination c join task t on t.id = c.task_id
    join coordination_rung r on r.coordination_id = c.id and r.cycle = c.cycle and r.rung = c.rung`;

export function summaryOf<T extends SummaryRecord>(record: T, now: Date): CoordinationSummary {
  const { id, version, taskId, taskNumber, heading, seq, unit, blocking, rung, step } = record;
  const { waitsFor, stepBy, outcome } = record;
  return {
    id,
    version,
    taskId,
    taskNumber,
    heading,
    seq,
    unit,
    blocking,
    askedAt: record.askedAt.toISOString(),
    rung,
    step,
    waitsFor,
    stepBy,
    overdue: stepBy !== null && stepBy < dayOf(now),
    endedAt: record.endedAt?.toISOString() ?? null,
    outcome,
  };
}

/** What was asked about a task, the open ones first. */
export async function summariesOfTask(
  rows: EntityManager,
  taskId: string,
  visible: string,
  params: unknown[],
  now: Date,
): Promise<CoordinationSummary[]> {
  const records: SummaryRecord[] = await rows.query(
    `${SELECT_SUMMARY} where c.task_id = $${params.length + 1} and c.id in ${visible}
      order by (c.ended_at is not null), c.asked_at desc, c.id`,
    [...params, taskId],
  );
  return records.map((record) => summaryOf(record, now));
}
