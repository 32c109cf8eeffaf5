import {
  moveTask,
  Refusal,
  type Lack,
  type PartStanding,
  type RequestKind,
  type TaskMove,
  type TaskStanding,
  type TaskState,
} from '@lianban/rules';
import { In, IsNull } from 'typeorm';
import type { Tx } from '../store/store';
import type { AssignmentRow } from './assignment.entity';
import { ReportRow } from './report.entity';
import { RequestRow } from './request.entity';
import { SubmissionRow } from './submission.entity';
import { TaskRow } from './task.entity';

/** The task as the rules know it, from the rows under the lock. */
export async function standingOf(tx: Tx, task: TaskRow): Promise<TaskStanding> {
  const submission = await openSubmission(tx, task);
  const asked = await tx.rows.find(RequestRow, {
    where: { taskId: task.id, assignmentId: IsNull(), state: In(['asked', 'consented']) },
  });
  return {
    state: task.state,
    kind: task.kind,
    confirmed: task.confirmedAt !== null,
    reviewed: submission?.reviewedAt != null,
    called: task.calledAt !== null,
    asked: asked.map(({ kind }) => kind),
  };
}

/** The state that `move` leads to; refused with the moves that are open. */
export const requireMove = async (tx: Tx, task: TaskRow, move: TaskMove): Promise<TaskState> =>
  moveTask(await standingOf(tx, task), move);

/** One part as the rules know it, from the rows under its task's lock. */
export async function partStandingOf(tx: Tx, task: TaskRow, part: AssignmentRow): Promise<PartStanding> {
  const report = await tx.rows.findOne(ReportRow, {
    where: { assignmentId: part.id },
    order: { seq: 'DESC' },
  });
  const requests = await tx.rows.findBy(RequestRow, { assignmentId: part.id });
  const received = await tx.rows.existsBy(TaskRow, { parentAssignmentId: part.id, kind: 'received' });
  return {
    state: part.state,
    part: part.part,
    taskState: task.state,
    taskKind: task.kind,
    needsConsent: part.needsConsent,
    owesReceipt: part.owedEdition > part.knownEdition,
    report: report?.state ?? null,
    asked: requests.filter(isOpen).map(({ kind }) => kind as 'extension' | 'objection'),
    ruledFinally: requests.filter(isRuling).length >= RULINGS,
    received,
    dissented: part.dissentedAt !== null,
  };
}

/** domain §3: a second objection gets a final ruling. */
const RULINGS = 2;

const isOpen = ({ state }: RequestRow): boolean => state === 'asked' || state === 'consented';
const isRuling = ({ kind, state }: { kind: RequestKind; state: string }): boolean =>
  kind === 'objection' && (state === 'granted' || state === 'refused');

/** The completion report that waits for a decision. */
export const openSubmission = (tx: Tx, task: TaskRow): Promise<SubmissionRow | null> =>
  tx.rows.findOneBy(SubmissionRow, { taskId: task.id, round: task.round, decision: IsNull() });

/** Each missing requirement by name, in one answer. */
export function requireNothing(move: string, lacks: readonly Lack[]): void {
  if (lacks.length > 0) throw new Refusal('requirements-missing', { move, lacks });
}

/** Stores the task that was changed; it has a version more. */
export async function keep(tx: Tx, task: TaskRow): Promise<void> {
  task.version += 1;
  await tx.rows.save(TaskRow, task);
}
