import { NATIONWIDE } from '@lianban/calendar';
import type { PastAnswer, UnitRef } from '@lianban/contract';
import {
  clockAt,
  litAt,
  Refusal,
  rollUp,
  worstLight,
  type PartFacts,
  type ReportingPeriod,
  type TaskState,
} from '@lianban/rules';
import type { EntityManager } from 'typeorm';
import { unlit } from './task.summary';
import type { PartAfter, TaskAfter } from './told';

interface EventRecord {
  name: string;
  at: Date;
  after: TaskAfter | null;
  assignmentId: string | null;
}

/** How a task stood, as far as its event rows up to then say. */
interface Stood {
  state: TaskState;
  readonly parts: Map<string, PartAfter & { percentage: number; sent: Date[] }>;
}

/** Rows in which a report left its unit. */
const SENT = ['assignment.reported', 'assignment.checked'];

/** Events of moves keep how everything stood after them; a registration says it by its name. */
const KEPT = /^(?:task(?!\.registered)|assignment|request|subtask)\./;

/**
 * A task at a past moment, told from the ledger of events alone: state, clocks and lights are worked out as they were
 * then (domain §4). Nothing else is asked, so that what is changed since cannot change it.
 *
 * @throws Refusal not-found where the task was not registered yet
 */
export async function pastOf(rows: EntityManager, taskId: string, at: Date): Promise<PastAnswer> {
  const events: EventRecord[] = await rows.query(
    `select e.name, e.at, e.detail->'after' as after, e.facts->>'assignmentId' as "assignmentId"
       from event e where e.task_id = $1 and e.at <= $2 order by e.id`,
    [taskId, at],
  );
  if (events.length === 0) throw new Refusal('not-found', { id: taskId });
  const stood = events.reduce(follow, { state: 'registered', parts: new Map() });
  const units = await unitsOf(rows, taskId);
  const held = [...stood.parts.values()].filter(({ state }) => state !== 'reassigned');
  const parts = held.map((part) => {
    const { ref, region } = units.get(part.unitId)!;
    const facts = factsOf(part, stood.state, units.get(part.unitId)!.period, region);
    return {
      assignmentId: part.id,
      unit: ref,
      part: part.part,
      state: part.state,
      percentage: facts.percentage,
      dueOn: clockAt(facts, at, region)?.dueOn ?? null,
      lit: litAt(facts, at),
    };
  });
  const weighed = held.map((part, n) => ({ weight: part.weight, percentage: parts[n]!.percentage }));
  return {
    at: at.toISOString(),
    gaps: events.some(({ name, after }) => after === null && KEPT.test(name)),
    state: stood.state,
    percentage: rollUp(weighed),
    lit: worstLight(parts.map(({ lit }) => lit)) ?? unlit(stood.state),
    parts,
  };
}

function follow(stood: Stood, { name, at, after, assignmentId }: EventRecord): Stood {
  if (after) stood.state = after.state;
  for (const part of after?.parts ?? []) {
    const known = stood.parts.get(part.id);
    const percentage = part.percentage ?? known?.percentage ?? 0;
    stood.parts.set(part.id, { ...part, percentage, sent: known?.sent ?? [] });
  }
  const reporter = assignmentId && SENT.includes(name) ? stood.parts.get(assignmentId) : undefined;
  // A checker's row may give the report back: it left the unit where the part waits or was accepted with it.
  if (reporter && (reporter.state === 'reported' || reporter.state === 'accepted')) reporter.sent.push(at);
  return stood;
}

const factsOf = (
  part: PartAfter & { percentage: number; sent: Date[] },
  taskState: TaskState,
  reportingPeriod: ReportingPeriod | null,
  region: string,
): PartFacts => ({
  taskState,
  reportingPeriod,
  state: part.state,
  percentage: part.state === 'done' ? 100 : part.percentage,
  startedAt: new Date(part.dispatchedAt),
  limitOn: part.originalDueOn,
  ledger: part.ledger,
  stoppedAt: part.stoppedAt === null ? null : new Date(part.stoppedAt),
  confirmedOn: part.dueOn ?? null,
  reportedAt: part.sent,
  region,
});

interface PastUnit {
  readonly ref: UnitRef;
  readonly region: string;
  readonly period: ReportingPeriod | null;
}

/** Names and regions of the units that ever had a part; what they are called is told as of today. */
async function unitsOf(rows: EntityManager, taskId: string): Promise<Map<string, PastUnit>> {
  const found: { id: string; ref: UnitRef; region: string | null; period: ReportingPeriod | null }[] =
    await rows.query(
      `select u.id, json_build_object('id', u.id, 'name', u.name, 'shortName', u.short_name, 'tier', u.tier) as ref,
              u.region, t.reporting_period as period
         from assignment a join unit u on u.id = a.unit_id join task t on t.id = a.task_id where a.task_id = $1`,
      [taskId],
    );
  return new Map(
    found.map(({ id, ref, region, period }) => [id, { ref, period, region: region ?? NATIONWIDE }]),
  );
}
