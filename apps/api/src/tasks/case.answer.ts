import type { CaseAnswer } from '@lianban/contract';
import { may, type Actor, type Parties } from '@lianban/rules';
import { instant, instantOrNull } from '../store/together';
import { personRef, unitRef } from '../units/refs';
import { NOBODY } from './parties';

export type CaseRecord = Omit<CaseAnswer, 'raisedAt' | 'acceptedAt' | 'mayAccept'> & {
  toOfficeId: string;
  raisedAt: Date | string;
  acceptedAt: Date | string | null;
};

export const SELECT_CASE = `
  select c.id, c.version, c.rung, c.task_id as "taskId", t.number as "taskNumber", t.heading,
         ${unitRef('a.unit_id')} as unit, a.due_on as "dueOn", ${unitRef('c.from_office_id')} as "fromOffice",
         ${unitRef('c.to_office_id')} as "toOffice", c.to_office_id as "toOfficeId", c.raised_at as "raisedAt",
         c.accept_by as "acceptBy", c.accepted_at as "acceptedAt", ${personRef('c.accepted_by')} as "acceptedBy",
         c.outcome, c.note
    from raised_case c join assignment a on a.id = c.assignment_id join task t on t.id = c.task_id`;

/** Those of the task $1. */
export const CASES_OF_TASK = `${SELECT_CASE} where c.task_id = $1 order by c.raised_at, c.id`;

export function caseAnswer({ toOfficeId, ...record }: CaseRecord, actor: Actor): CaseAnswer {
  const parties: Parties = { ...NOBODY, upperOfficeIds: [toOfficeId] };
  return {
    ...record,
    raisedAt: instant(record.raisedAt),
    acceptedAt: instantOrNull(record.acceptedAt),
    mayAccept: record.acceptedAt === null && may(actor, 'case.accept', parties),
  };
}
