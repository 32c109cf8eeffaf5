import { dayOf, NATIONWIDE } from '@lianban/calendar';
import type { Span, TaskSummary, UnitRef } from '@lianban/contract';
import { lightOf, rollUp, worstLight, type AssignmentState, type Lit, type TaskState } from '@lianban/rules';
import { unitRef } from '../units/refs';
import { acceptedPercentage } from './assignment.answer';

/** A row of the ledger with what its lights are worked out from. */
export interface SummaryRecord {
  id: string;
  number: string;
  heading: string;
  planId: string;
  planTitle: string;
  state: TaskState;
  lead: UnitRef;
  units: number;
  dueOn: string | null;
  raised: boolean;
  span: Span;
  clauseSpan: Span;
  importedAt: Date;
  parts: {
    state: AssignmentState;
    dueOn: string | null;
    dispatchedAt: string;
    region: string | null;
    percentage: number;
  }[];
}

/** Tasks `t` of plans `p`, one row each, whatever the number of units: a list is one statement. */
export const SELECT_SUMMARY = `
  select t.id, t.number, t.heading, t.plan_id as "planId", p.title as "planTitle", t.state,
         (select ${unitRef('n.unit_id')} from task_unit n where n.task_id = t.id and n.part = 'lead') as lead,
         (select count(*)::int from task_unit n where n.task_id = t.id) as units, t.due_on as "dueOn",
         exists (select 1 from raised_case c where c.task_id = t.id) as raised,
         array[t.span_from, t.span_to] as span, array[t.clause_from, t.clause_to] as "clauseSpan",
         coalesce((select json_agg(json_build_object('state', a.state, 'dueOn', a.due_on,
                     'dispatchedAt', a.dispatched_at, 'region', au.region, 'percentage', ${acceptedPercentage}))
                     from assignment a join unit au on au.id = a.unit_id where a.task_id = t.id), '[]') as parts,
         p.imported_at as "importedAt"
    from task t join plan p on p.id = t.plan_id`;

export function summaryOf(record: SummaryRecord, now: Date): TaskSummary {
  const { parts, span: _, clauseSpan: __, importedAt: ___, ...said } = record;
  const lights = lightsOf(record, now);
  return {
    ...said,
    percentage: rollUp(parts.map((part) => part.percentage)),
    lit: worstLight(lights) ?? unlit(record.state, now),
    red: lights.filter((lit) => lit.light === 'red').length,
  };
}

export const litOfTask = (record: SummaryRecord, now: Date): Lit =>
  worstLight(lightsOf(record, now)) ?? unlit(record.state, now);

const lightsOf = (record: SummaryRecord, now: Date): Lit[] =>
  record.parts.map((part) =>
    lightOf(
      {
        taskState: record.state,
        state: part.state,
        dispatchedOn: dayOf(new Date(part.dispatchedAt)),
        dueOn: part.dueOn,
        percentage: part.percentage,
        region: part.region ?? NATIONWIDE,
      },
      dayOf(now),
    ),
  );

/** The light of a task that has no parts yet. */
export const unlit = (taskState: TaskState, now: Date): Lit =>
  lightOf(
    { taskState, state: 'pending', dispatchedOn: null, dueOn: null, percentage: 0, region: NATIONWIDE },
    dayOf(now),
  );
