import { dayOf } from '@lianban/calendar';
import { extend, lacksToExtend, type Lack } from '@lianban/rules';
import type { Tx } from '../../store/store';
import { AssignmentRow } from '../assignment.entity';
import { clockOfPart, keepParts, setClock, type Part } from '../parts';
import { RequestRow } from '../request.entity';
import type { TaskRow } from '../task.entity';
import { keep } from '../task.standing';
import type { HeldRequest } from './request.access';

/** What an extension still lacks when it is asked for (domain §3, extend). */
export async function lacksToAsk(tx: Tx, task: TaskRow, part: Part, newDueOn: string): Promise<Lack[]> {
  return lacksToExtend(await factsOf(tx, task, part), newDueOn, dayOf(tx.now));
}

/** Asked again when it is granted: the date has to be later still, but the due day may have come meanwhile. */
export async function lacksForExtension(tx: Tx, { task, part, request }: HeldRequest): Promise<Lack[]> {
  if (!part) return [];
  const lacks = lacksToExtend(await factsOf(tx, task, part), request.facts.newDueOn ?? null, dayOf(tx.now));
  return lacks.filter(({ code }) => code !== 'before-due');
}

async function factsOf(tx: Tx, task: TaskRow, part: Part): Promise<Parameters<typeof lacksToExtend>[0]> {
  const granted = await tx.rows.countBy(RequestRow, {
    assignmentId: part.id,
    kind: 'extension',
    state: 'granted',
  });
  return { dueOn: part.dueOn, granted, parentDueOn: await boundOf(tx, task) };
}

/** The date that binds a task from above: that of the part from which it was broken down. */
export async function boundOf(tx: Tx, { parentAssignmentId }: TaskRow): Promise<string | null> {
  if (!parentAssignmentId) return null;
  return (await tx.rows.findOneByOrFail(AssignmentRow, { id: parentAssignmentId })).dueOn;
}

/** 延期: the new date stands beside the original one. The lead's is the task's. */
export async function prolong(tx: Tx, { task, part, request }: HeldRequest): Promise<Part[]> {
  setClock(part!, extend(clockOfPart(part!), tx.now, request.facts.newDueOn!), tx.now);
  await keepParts(tx, [part!]);
  if (part!.part === 'lead') {
    task.dueOn = part!.dueOn;
    await keep(tx, task);
  }
  return [part!];
}
