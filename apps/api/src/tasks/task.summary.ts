import type { Span, TaskSummary, UnitRef } from '@lianban/contract';
import {
  lightOf,
  rollUp,
  worstLight,
  type Lit,
  type ReportingPeriod,
  type TaskKind,
  type TaskState,
} from '@lianban/rules';
import { unitRef } from '../units/refs';
import { litOfPart, PART_JSON, type PartRecord } from './part.record';

/** A row of the ledger with what its lights are worked out from. */
export interface SummaryRecord {
  id: string;
  number: string;
  heading: string;
  planId: string;
  planTitle: string;
  kind: TaskKind;
  state: TaskState;
  reportingPeriod: ReportingPeriod | null;
  lead: UnitRef;
  units: number;
  dueOn: string | null;
  raised: boolean;
  span: Span;
  clauseSpan: Span;
  importedAt: Date;
  parts: PartRecord[];
}

/** The parts of the task `t` that are still their units', as JSON. */
export const partsJson = `coalesce((select json_agg(${PART_JSON} order by a.position)
  from assignment a where a.task_id = t.id and a.state <> 'reassigned'), '[]')`;

export const leadOfTask = `(select ${unitRef('n.unit_id')} from task_unit n where n.task_id = t.id and n.part = 'lead')`;
export const unitsOfTask = `(select count(*)::int from task_unit n where n.task_id = t.id)`;

/** Tasks `t` of plans `p`, one row each, whatever the number of units: a list is one statement. */
export const SELECT_SUMMARY = `
  select t.id, t.number, t.heading, t.plan_id as "planId", p.title as "planTitle", t.kind, t.state, t.reporting_period as "reportingPeriod", ${leadOfTask} as lead, ${unitsOfTask} as units,
         t.due_on as "dueOn", exists (select 1 from raised_case c where c.task_id = t.id) as raised,
         array[t.span_from, t.span_to] as span, array[t.clause_from, t.clause_to] as "clauseSpan",
         ${partsJson} as parts, p.imported_at as "importedAt"
    from task t join plan p on p.id = t.plan_id`;

/** What is said of a task in one line: how far, which light, how many red. */
export type Rolled = Pick<TaskSummary, 'percentage' | 'lit' | 'red'>;

export function rolledUp(
  task: { readonly state: TaskState; readonly reportingPeriod: ReportingPeriod | null },
  parts: readonly PartRecord[],
  now: Date,
): Rolled {
  return summedUp(
    task.state,
    parts,
    parts.map((part) => litOfPart(part, task, now)),
  );
}

/** The same where the lights of the parts are known. */
export const summedUp = (state: TaskState, parts: readonly PartRecord[], lights: readonly Lit[]): Rolled => ({
  percentage: rollUp(parts),
  lit: worstLight(lights) ?? unlit(state),
  red: lights.filter(({ light }) => light === 'red').length,
});

export function summaryOf(record: SummaryRecord, now: Date): TaskSummary {
  const { parts, reportingPeriod: _, span: __, clauseSpan: ___, importedAt: ____, ...said } = record;
  return { ...said, ...rolledUp(record, parts, now) };
}

export const litOfTask = (record: SummaryRecord, now: Date): Lit => rolledUp(record, record.parts, now).lit;

/** The light of a task that has no parts yet. */
export const unlit = (taskState: TaskState): Lit =>
  lightOf({
    taskState,
    state: 'pending',
    dispatched: false,
    clock: null,
    paused: false,
    percentage: 0,
    missed: 0,
  });
