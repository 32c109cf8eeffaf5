import { dayOf } from '@lianban/calendar';
import type { OpenMove, RollUpAnswer, TaskAnswer } from '@lianban/contract';
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
import { byOwner, FILES_OF_TASK, type FileRecord } from '../files/file.queries';
import { instant, instantOrNull, together } from '../store/together';
import { aboveOf } from './above';
import {
  assignmentAnswer,
  PARTS_OF_TASK,
  REPORTS_OF_TASK,
  type AssignmentRecord,
  type ReportRecord,
} from './assignment.answer';
import { caseAnswer, CASES_OF_TASK, type CaseRecord } from './case.answer';
import { AMENDMENTS, ARCHIVE, CONSOLIDATIONS, TIMELINE, told, type HistoryRecords } from './history.answer';
import { requireReadable } from './parties';
import { requestsOf, REQUESTS_OF_TASK, type RequestRecord } from './request.answer';
import { submissionsOf, SUBMISSIONS_OF_TASK, type SubmissionRecord } from './submission.answer';
import { submitFacts } from './submit.facts';
import { TASK_RECORD, type TaskRecord } from './task.record';
import { rolledUp } from './task.summary';
import { belowOf } from './tree.queries';

interface PageRecords extends HistoryRecords {
  task: [TaskRecord];
  assignments: AssignmentRecord[];
  reports: ReportRecord[];
  cases: CaseRecord[];
  files: FileRecord[];
  submissions: SubmissionRecord[];
  requests: RequestRecord[];
}

/** All that hangs on a task, read in one go: a page of a task is a handful of statements, whatever hangs on it. */
const PAGE: Readonly<Record<keyof PageRecords, string>> = {
  task: TASK_RECORD,
  assignments: PARTS_OF_TASK,
  reports: REPORTS_OF_TASK,
  cases: CASES_OF_TASK,
  files: FILES_OF_TASK,
  submissions: SUBMISSIONS_OF_TASK,
  requests: REQUESTS_OF_TASK,
  consolidations: CONSOLIDATIONS,
  amendments: AMENDMENTS,
  archive: ARCHIVE,
  timeline: TIMELINE,
};

const NOTHING_BELOW: ReadonlyMap<string, RollUpAnswer> = new Map();

/** A task as `actor` may see it at `now`, with the moves that are open to this reader. */
export async function taskAnswer(
  rows: EntityManager,
  actor: Actor,
  taskId: string,
  now: Date,
): Promise<TaskAnswer> {
  const parties = await requireReadable(rows, actor, taskId);
  const page = await together<PageRecords>(rows, PAGE, [taskId]);
  const [record] = page.task;
  const { assignments, reports, cases } = page;
  const files = byOwner(page.files);
  const below = record.hasBelow ? await belowOf(rows, taskId, now) : NOTHING_BELOW;
  const held = assignments.filter(({ state }) => state !== 'reassigned');

  const {
    registrarId: _,
    submittedBy: __,
    reviewedBy: ___,
    noticeUntil: ____,
    asked: _____,
    isBelow,
    hasBelow: ______,
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
    registeredAt: instant(record.registeredAt),
    confirmedAt: instantOrNull(record.confirmedAt),
    dispatchedAt: instantOrNull(record.dispatchedAt),
    closedAt: instantOrNull(record.closedAt),
    calledAt: instantOrNull(calledAt),
    above: isBelow ? await aboveOf(rows, actor, taskId) : [],
    below: below.get(taskId) ?? null,
    period: record.reportingPeriod && periodOf(record.reportingPeriod, dayOf(now)),
    assignments: assignments.map((assignment) => assignmentAnswer(assignment, context)),
    submissions: submissionsOf(page.submissions, files),
    requests: requestsOf(page.requests, actor, parties),
    consolidations: told(page.consolidations),
    amendments: told(page.amendments),
    archived: told(page.archive)[0] ?? null,
    cases: cases.map((one) => caseAnswer(one, actor)),
    timeline: told(page.timeline),
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
