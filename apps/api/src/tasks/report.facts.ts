import { dayOf } from '@lianban/calendar';
import type { Tx } from '../store/store';
import { inForce } from '../units/refs';
import { acceptedPercentage } from './part.record';

/** Does somebody else than the reporter check what leaves this unit? */
export async function checksFor(tx: Tx, unitId: string, reporterId: string): Promise<boolean> {
  const found: unknown[] = await tx.rows.query(
    `select 1 from post p where p.unit_id = $1 and p.role = 'checker' and p.person_id <> $2 and ${inForce('p', '$3')} limit 1`,
    [unitId, reporterId, dayOf(tx.now)],
  );
  return found.length > 0;
}

/** The percentage last accepted, and the number of the latest report; 0 where there is none. */
export async function lastReports(tx: Tx, assignmentId: string): Promise<{ last: number; seq: number }> {
  const [found] = await tx.rows.query<[{ last: number; seq: number }]>(
    `select coalesce(max(seq), 0) as seq,
            coalesce((array_agg(percentage order by seq desc) filter (where state = 'accepted'))[1], 0) as last
       from report where assignment_id = $1`,
    [assignmentId],
  );
  return found;
}

export interface PeriodReports {
  /** Units whose report of the period is not answered. */
  readonly waiting: string[];
  /** Ids of the accepted reports of the period. */
  readonly accepted: string[];
  /** Every part as far as it is accepted. */
  readonly parts: { percentage: number; weight: number }[];
}

/** What the units told of one period (domain §3, consolidate). */
export async function periodReports(tx: Tx, taskId: string, period: string): Promise<PeriodReports> {
  const [found] = await tx.rows.query<[PeriodReports]>(
    `select coalesce(json_agg(distinct u.name) filter (where r.state in ('drafted', 'waiting')), '[]') as waiting,
            coalesce(json_agg(distinct r.id) filter (where r.state = 'accepted'), '[]') as accepted,
            (select coalesce(json_agg(json_build_object('percentage', ${acceptedPercentage}, 'weight', a.weight)), '[]')
               from assignment a where a.task_id = $1 and a.state <> 'reassigned') as parts
       from assignment a join unit u on u.id = a.unit_id left join report r on r.assignment_id = a.id and r.period = $2
      where a.task_id = $1 and a.state <> 'reassigned'`,
    [taskId, period],
  );
  return found;
}
