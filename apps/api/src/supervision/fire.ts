import { dueAfter, NATIONWIDE } from '@lianban/calendar';
import {
  ACCEPT_CASE_WITHIN,
  clockAt,
  deemedReceived,
  deemedSilent,
  ELEVATE,
  elevationAt,
  type Waiting,
} from '@lianban/rules';
import type { Tx } from '../store/store';
import { receive, setGoing } from '../tasks/assignment.actions';
import { partiesOf } from '../tasks/parties';
import { clockOfPart, keepParts, partsOf, type Part } from '../tasks/parts';
import { TaskRow } from '../tasks/task.entity';
import { tell } from '../tasks/told';
import { officesFor } from './offices';
import type { Candidate, Fired } from './sweep';

/** Asks a part again when it is held, and does what its clock says: deems a receipt or silence, or raises it. */
export async function fire(tx: Tx, { assignmentId, taskId }: Candidate): Promise<Fired | null> {
  const task = await tx.rows.findOne(TaskRow, {
    where: { id: taskId },
    lock: { mode: 'pessimistic_write', onLocked: 'skip_locked' },
  });
  // Somebody else holds it: another clock, or a person whose move may change the answer. The next round asks again.
  if (!task) return null;
  const [assignment] = (await partsOf(tx, taskId)).filter(({ id }) => id === assignmentId);
  if (!assignment) return null;
  const waiting = waitingOf(task, assignment, tx.now);
  if (deemedReceived(waiting, tx.now)) {
    await deem(tx, task, assignment);
    return 'deemed';
  }
  if (deemedSilent(waiting, tx.now)) {
    await hush(tx, task, assignment);
    return 'silent';
  }
  if (elevationAt(waiting) === 'leave') return null;
  return (await raise(tx, task, assignment)) ? 'raised' : null;
}

function waitingOf(task: TaskRow, part: Part, now: Date): Waiting {
  const region = part.unit.region ?? NATIONWIDE;
  return {
    state: part.state,
    taskState: task.state,
    tier: part.unit.tier,
    region,
    acknowledgeBy: part.acknowledgeBy,
    calledAt: task.calledAt,
    lead: part.part === 'lead',
    dissented: part.dissentedAt !== null,
    silent: part.silentAt !== null,
    overdue: clockAt(clockOfPart(part), now, region)?.overdue ?? false,
  };
}

/** 视为签收: recorded as deemed, not as given. */
async function deem(tx: Tx, task: TaskRow, part: Part): Promise<void> {
  receive(part, 'deemed');
  part.acknowledgedAt ??= tx.now;
  await keepParts(tx, [part]);
  await setGoing(tx, task, part);
  await tellOf(tx, 'assignment.deemed', task, part);
}

/** 视为无异议: the participant was called and said nothing (domain §3, submit). */
async function hush(tx: Tx, task: TaskRow, part: Part): Promise<void> {
  part.silentAt = tx.now;
  await keepParts(tx, [part]);
  await tellOf(tx, 'assignment.silent', task, part);
}

async function tellOf(
  tx: Tx,
  name: 'assignment.deemed' | 'assignment.silent',
  task: TaskRow,
  part: Part,
): Promise<void> {
  const parties = (await partiesOf(tx.rows, task.id))!;
  await tell(tx, {
    name,
    task,
    parties,
    changed: [part],
    unitId: part.unitId,
    facts: { assignmentId: part.id },
  });
}

/** @returns false where another process was first, or no office of the upper tier is in the register */
async function raise(tx: Tx, task: TaskRow, { unit, ...assignment }: Part): Promise<boolean> {
  const offices = await officesFor(tx, task, unit);
  if (!offices) throw new Error(`No provincial coordination office stands above ${unit.name}.`);
  const [raised] = await tx.rows.query<{ id: string }[]>(
    `insert into raised_case (task_id, assignment_id, cycle, rung, from_office_id, to_office_id, raised_at, accept_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict on constraint raised_once do nothing returning id`,
    [
      task.id,
      assignment.id,
      assignment.cycle,
      ELEVATE,
      offices.from,
      offices.to.id,
      tx.now,
      dueAfter(tx.now, ACCEPT_CASE_WITHIN, offices.to.region ?? NATIONWIDE),
    ],
  );
  if (!raised) return false;
  const parties = (await partiesOf(tx.rows, task.id))!;
  const facts = { assignmentId: assignment.id, caseId: raised.id };
  await tell(tx, { name: 'case.raised', task, parties, unitId: unit.id, facts });
  return true;
}
