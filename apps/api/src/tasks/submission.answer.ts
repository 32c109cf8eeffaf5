import type { FileAnswer, PersonRef, SubmissionAnswer } from '@lianban/contract';
import type { Result, ReturnReason } from '@lianban/rules';
import { instant } from '../store/together';
import { personRef } from '../units/refs';

export interface SubmissionRecord {
  id: string;
  round: number;
  text: string;
  submittedAt: string;
  by: PersonRef;
  reviewBy: string;
  reviewedAt: string | null;
  reviewer: PersonRef | null;
  opinion: string | null;
  proposedResult: Result | null;
  decision: 'returned' | 'closed' | null;
  decidedAt: string | null;
  decider: PersonRef | null;
  returnReason: ReturnReason | null;
  result: Result | null;
  note: string | null;
  newDueOn: string | null;
  noticeUntil: string | null;
  publishedAt: string | null;
  publisher: PersonRef | null;
  noticeNote: string | null;
}

/** 申请办结 of the task $1, round by round. */
export const SUBMISSIONS_OF_TASK = `
  select s.id, s.round, s.text, s.submitted_at as "submittedAt", ${personRef('s.submitted_by')} as by,
         s.review_by as "reviewBy", s.reviewed_at as "reviewedAt", ${personRef('s.reviewed_by')} as reviewer,
         s.opinion, s.proposed_result as "proposedResult", s.decision, s.decided_at as "decidedAt",
         ${personRef('s.decided_by')} as decider, s.return_reason as "returnReason", s.result, s.note,
         s.new_due_on as "newDueOn", s.notice_until as "noticeUntil", s.published_at as "publishedAt",
         ${personRef('s.published_by')} as publisher, s.notice_note as "noticeNote"
    from submission s where s.task_id = $1 order by s.round`;

export function submissionsOf(
  records: readonly SubmissionRecord[],
  filesOf: (ownerId: string) => readonly FileAnswer[],
): SubmissionAnswer[] {
  return records.map((record) => ({
    round: record.round,
    text: record.text,
    submittedAt: instant(record.submittedAt),
    by: record.by,
    reviewBy: record.reviewBy,
    files: filesOf(record.id),
    firstReview: firstReview(record),
    notice: notice(record),
    decision: decision(record),
  }));
}

function firstReview({
  reviewedAt,
  reviewer,
  opinion,
  proposedResult,
}: SubmissionRecord): SubmissionAnswer['firstReview'] {
  if (!reviewedAt || !reviewer || opinion === null || !proposedResult) return null;
  return { by: reviewer, at: instant(reviewedAt), opinion, result: proposedResult };
}

function notice({
  noticeUntil: until,
  publishedAt,
  publisher,
  noticeNote,
}: SubmissionRecord): SubmissionAnswer['notice'] {
  if (!until || !publishedAt || !publisher) return null;
  return { until, by: publisher, at: instant(publishedAt), note: noticeNote ?? '' };
}

function decision(record: SubmissionRecord): SubmissionAnswer['decision'] {
  const { decidedAt, decider: by, returnReason: reason, result, newDueOn } = record;
  if (!decidedAt || !by) return null;
  const at = instant(decidedAt);
  const note = record.note ?? '';
  if (record.decision === 'returned' && reason) return { kind: 'returned', by, at, reason, note, newDueOn };
  if (record.decision === 'closed' && result) return { kind: 'closed', by, at, result, note };
  return null;
}
