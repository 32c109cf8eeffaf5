import { NATIONWIDE } from '@lianban/calendar';
import { deemedReceived, deemedSilent, type Waiting } from '@lianban/rules';
import type { Tx } from '../store/store';
import { receive, setGoing } from '../tasks/assignment.actions';
import { partiesOf } from '../tasks/parties';
import { keepParts, partsOf, type Part } from '../tasks/parts';
import { TaskRow } from '../tasks/task.entity';
import { tell } from '../tasks/told';
import type { Candidate, Fired } from './sweep';

/** Asks a part again when it is held, and does what its clock says: deems a receipt or silence. */
export async function fire(tx: Tx, { assignmentId, taskId }: Candidate): Promise<Fired | null> {
  const task = await tx.rows.findOne(TaskRow, {
    where: { id: taskId },
    lock: { mode: 'pessimistic_write', onLocked: 'skip_locked' },
  });
  // Somebody else holds it: another clock, or a person whose move may change the answer. The next round asks again.
  if (!task) return null;
  const [assignment] = (await partsOf(tx, taskId)).filter(({ id }) => id === assignmentId);
  if (!assignment) return null;
  const waiting = waitingOf(task, assignment);
  if (deemedReceived(waiting, tx.now)) {
    await deem(tx, task, assignment);
    return 'deemed';
  }
  if (deemedSilent(waiting, tx.now)) {
    await hush(tx, task, assignment);
    return 'silent';
  }
  return null;
}

function waitingOf(task: TaskRow, part: Part): Waiting {
  const region = part.unit.region ?? NATIONWIDE;
  return {
    state: part.state,
    taskState: task.state,
    region,
    acknowledgeBy: part.acknowledgeBy,
    calledAt: task.calledAt,
    lead: part.part === 'lead',
    dissented: part.dissentedAt !== null,
    silent: part.silentAt !== null,
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
