import { dayOf } from '@lianban/calendar';
import type { OpenMove, TaskAnswer } from '@lianban/contract';
import {
  lacksToClose,
  lacksToConfirm,
  lacksToDispatch,
  lacksToPublish,
  lacksToReview,
  lacksToSubmit,
  may,
  movesOfTask,
  periodOf,
  permissionForTask,
  type Actor,
  type Lack,
  type Parties,
  type TaskMove,
} from '@lianban/rules';
import type { EntityManager } from 'typeorm';
import { filesOf } from '../files/file.queries';
import { assignmentAnswer, assignmentsOf, reportsOf } from './assignment.answer';
import { casesOf } from './case.answer';
import { amendmentsOf, archiveOf, consolidationsOf, timelineOf } from './history.answer';
import { requireReadable } from './parties';
import { aboveOf } from './above';
import { requestsOf } from './request.answer';
import { submissionsOf } from './submission.answer';
import { submitFacts } from './submit.facts';
import { taskRecord, type TaskRecord } from './task.record';
import { rolledUp } from './task.summary';
import { belowOf } from './tree.queries';

/** A task as `actor` may see it at `now`, with the moves that are open to this reader. */
export async function taskAnswer(
  rows: EntityManager,
  actor: Actor,
  taskId: string,
  now: Date,
): Promise<TaskAnswer> {
  const parties = await requireReadable(rows, actor, taskId);
  // One after another: inside a transaction there is one connection.
  const record = await taskRecord(rows, taskId);
  const assignments = await assignmentsOf(rows, taskId);
  const reports = await reportsOf(rows, taskId);
  const cases = await casesOf(rows, actor, taskId);
  const files = await filesOf(rows, taskId);
  const below = await belowOf(rows, taskId, now);
  const held = assignments.filter(({ state }) => state !== 'reassigned');

  const {
    registrarId: _,
    submittedBy: __,
    reviewedBy: ___,
    noticeUntil: ____,
    asked: _____,
    calledAt,
    ...said
  } = record;
  const context = { actor, parties, task: record, now, reports, filesOf: files, below };
  return {
    ...said,
    ...rolledUp(record, held, now),
    lead: record.named.find((unit) => unit.part === 'lead')!.unit,
    units: record.named.length,
    raised: cases.length > 0,
    registeredAt: record.registeredAt.toISOString(),
    confirmedAt: record.confirmedAt?.toISOString() ?? null,
    dispatchedAt: record.dispatchedAt?.toISOString() ?? null,
    closedAt: record.closedAt?.toISOString() ?? null,
    calledAt: calledAt?.toISOString() ?? null,
    above: await aboveOf(rows, actor, taskId),
    below: below.get(taskId) ?? null,
    period: record.reportingPeriod && periodOf(record.reportingPeriod, dayOf(now)),
    assignments: assignments.map((assignment) => assignmentAnswer(assignment, context)),
    submissions: await submissionsOf(rows, taskId, files),
    requests: await requestsOf(rows, actor, parties, taskId),
    consolidations: await consolidationsOf(rows, taskId),
    amendments: await amendmentsOf(rows, taskId),
    archived: await archiveOf(rows, taskId, record.cycle),
    cases,
    timeline: await timelineOf(rows, taskId),
    moves: await openMoves(rows, record, actor, parties, now),
    mayComment: may(actor, 'task.comment', parties),
    mayReadThread: may(actor, 'thread.read', parties),
  };
}

async function openMoves(
  rows: EntityManager,
  record: TaskRecord,
  actor: Actor,
  parties: Parties,
  now: Date,
): Promise<OpenMove<TaskMove>[]> {
  const confirmed = record.confirmedAt !== null;
  const standing = {
    state: record.state,
    kind: record.kind,
    confirmed,
    reviewed: record.reviewedBy !== null,
    called: record.calledAt !== null,
    asked: record.asked,
  };
  const moves = movesOfTask(standing).filter((move) => may(actor, permissionForTask(move), parties));
  // Evidence is handed in with the move itself.
  const facts = moves.includes('submit') ? { ...(await submitFacts(rows, record.id)), files: 1 } : null;
  const lacks: Partial<Record<TaskMove, () => Lack[]>> = {
    confirm: () => lacksToConfirm({ registeredBy: record.registrarId }, actor.personId),
    dispatch: () => lacksToDispatch({ confirmed }),
    submit: () => (facts ? lacksToSubmit(facts) : []),
    review: () => lacksToReview(record, actor.personId),
    publish: () => lacksToPublish(record),
    return: () => lacksToReview(record, actor.personId),
    close: () => lacksToClose({ ...record, openRequests: record.asked.length }, actor.personId, dayOf(now)),
  };
  return moves.map((move) => ({ move, lacks: lacks[move]?.() ?? [] }));
}
