import type { LadderFacts, ReportingPeriod, Rung, TaskState, Tier } from '@lianban/rules';
import type { EntityManager } from 'typeorm';
import { PART_COLUMNS, partFacts, type PartRecord } from '../../tasks/part.record';

/** One part as the ladder sees it, with what it takes to act on it. */
export interface PartOnLadder {
  readonly assignmentId: string;
  readonly taskId: string;
  readonly planId: string;
  readonly officeId: string;
  readonly unitId: string;
  readonly number: string;
  readonly heading: string;
  readonly unitName: string;
  /** Versions of part and task: what was looked at. */
  readonly seen: string;
  readonly facts: LadderFacts;
}

interface Found extends PartRecord {
  assignmentId: string;
  taskId: string;
  planId: string;
  officeId: string;
  unitId: string;
  number: string;
  heading: string;
  unitName: string;
  seen: string;
  taskState: TaskState;
  reportingPeriod: ReportingPeriod | null;
  cycle: number;
  unitTier: Tier;
  officeTier: Tier;
  othersDone: boolean;
  progress: { at: string; percentage: number }[];
  taken: { cycle: number; rung: Rung; step: string; sentAt: string | null }[];
}

/** Versions of the part `a` and its task `t` in one word. */
export const SEEN = `a.version || ':' || t.version`;

/** Parts that the ladder looks at: still their unit's, not done, of a task that is under way. */
export const PRESSED = `a.state not in ('done', 'reassigned') and t.state in ('dispatched', 'in-progress', 'returned')`;

const SELECT = `
  select ${PART_COLUMNS}, a.id as "assignmentId", t.id as "taskId", t.plan_id as "planId", t.office_id as "officeId",
         u.id as "unitId", t.number, t.heading, u.short_name as "unitName", ${SEEN} as seen, t.state as "taskState",
         t.reporting_period as "reportingPeriod", a.cycle, u.tier as "unitTier", o.tier as "officeTier",
         exists (select 1 from assignment s where s.task_id = t.id and s.id <> a.id and s.state <> 'reassigned')
           and not exists (select 1 from assignment s where s.task_id = t.id and s.id <> a.id
                            and s.state not in ('done', 'reassigned')) as "othersDone",
         coalesce((select json_agg(json_build_object('at', r.answered_at, 'percentage', r.percentage) order by r.seq)
                     from report r where r.assignment_id = a.id and r.state = 'accepted'), '[]') as progress,
         coalesce((select json_agg(json_build_object('cycle', k.cycle, 'rung', k.rung, 'step', k.step, 'sentAt', l.sent_at))
                     from rung_taken k left join letter l on l.id = k.letter_id
                    where k.assignment_id = a.id), '[]') as taken
    from assignment a join task t on t.id = a.task_id join unit u on u.id = a.unit_id join unit o on o.id = t.office_id`;

/** One statement for any number of parts. */
export async function partsOnLadder(rows: EntityManager, ids: readonly string[]): Promise<PartOnLadder[]> {
  if (ids.length === 0) return [];
  const found: Found[] = await rows.query(`${SELECT} where a.id = any($1::uuid[])`, [ids]);
  return found.map(onLadder);
}

function onLadder(record: Found): PartOnLadder {
  const { assignmentId, taskId, planId, officeId, unitId, number, heading, unitName, seen } = record;
  const facts: LadderFacts = {
    ...partFacts(record, { state: record.taskState, reportingPeriod: record.reportingPeriod }),
    cycle: record.cycle,
    unitTier: record.unitTier,
    officeTier: record.officeTier,
    othersDone: record.othersDone,
    progress: record.progress.map(({ at, percentage }) => ({ at: new Date(at), percentage })),
    taken: record.taken.map(({ sentAt, ...taken }) => ({
      ...taken,
      sentAt: sentAt ? new Date(sentAt) : null,
    })),
  };
  return { assignmentId, taskId, planId, officeId, unitId, number, heading, unitName, seen, facts };
}
