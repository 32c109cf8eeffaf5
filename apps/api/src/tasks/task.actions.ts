import { Injectable } from '@nestjs/common';
import { dueAfter, dueOnOrNext, NATIONWIDE } from '@lianban/calendar';
import {
  ACKNOWLEDGE_WITHIN,
  lacksToConfirm,
  lacksToDispatch,
  moveTask,
  Refusal,
  type Actor,
  type Lack,
  type TaskMove,
} from '@lianban/rules';
import { Store, type Tx } from '../store/store';
import { UnitRow } from '../units/unit.entity';
import { AssignmentRow } from './assignment.entity';
import { audienceOf, partiesOf } from './parties';
import { requireTask } from './task.access';
import { TaskRow, TaskUnitRow } from './task.entity';

/** The office's moves before a task is on its way. */
@Injectable()
export class TaskActions {
  constructor(private readonly store: Store) {}

  /** 立项确认: a second person of the office stands by the registration. */
  confirm(actor: Actor, taskId: string, version: number | null): Promise<void> {
    return this.store.write(actor, async (tx) => {
      const { task, parties } = await requireTask(tx, actor, taskId, 'task.confirm', version);
      task.state = moveTask(standingOf(task), 'confirm');
      requireNothing('confirm', lacksToConfirm(task, actor.personId));
      task.confirmedAt = tx.now;
      task.confirmedBy = actor.personId;
      await keep(tx, task);
      await tx.announce('task.confirmed', audienceOf(task, parties), factsOf(task));
    });
  }

  /** 交办: one assignment a unit; the clocks run from here, not from receipt (domain §3). */
  dispatch(actor: Actor, taskId: string, version: number | null): Promise<void> {
    return this.store.write(actor, async (tx) => {
      const { task } = await requireTask(tx, actor, taskId, 'task.dispatch', version);
      const state = moveTask(standingOf(task), 'dispatch');
      requireNothing('dispatch', lacksToDispatch({ confirmed: task.confirmedAt !== null }));
      task.state = state;
      task.dispatchedAt = tx.now;
      await keep(tx, task);
      await tx.rows.insert(AssignmentRow, await assignmentsFor(tx, task));
      const parties = await partiesOf(tx.rows, task.id);
      await tx.announce('task.dispatched', audienceOf(task, parties!), factsOf(task));
    });
  }
}

async function assignmentsFor(tx: Tx, task: TaskRow): Promise<Partial<AssignmentRow>[]> {
  const named = await tx.rows.find(TaskUnitRow, { where: { taskId: task.id }, order: { position: 'ASC' } });
  const units = await tx.rows.findBy(
    UnitRow,
    named.map(({ unitId }) => ({ id: unitId })),
  );
  const regions = new Map(units.map((unit) => [unit.id, unit.region ?? NATIONWIDE]));
  return named.map(({ unitId, part, position }) => {
    const region = regions.get(unitId) ?? NATIONWIDE;
    // A last day that is closed where the unit works moves to the next working day (domain §4).
    const dueOn = task.dueOn && dueOnOrNext(task.dueOn, region);
    return {
      taskId: task.id,
      unitId,
      part,
      position,
      state: 'pending',
      dueOn,
      originalDueOn: dueOn,
      dispatchedAt: tx.now,
      acknowledgeBy: dueAfter(tx.now, ACKNOWLEDGE_WITHIN, region),
    };
  });
}

export const standingOf = (task: TaskRow, reviewed = false): Parameters<typeof moveTask>[0] => ({
  state: task.state,
  confirmed: task.confirmedAt !== null,
  reviewed,
});

/** Each missing requirement by name, in one answer. */
export function requireNothing(move: TaskMove, lacks: readonly Lack[]): void {
  if (lacks.length > 0) throw new Refusal('requirements-missing', { move, lacks });
}

export const factsOf = (task: TaskRow): { planId: string; taskId: string } => ({
  planId: task.planId,
  taskId: task.id,
});

/** Saves a task that moved; whoever looked before now means an old version. */
export async function keep(tx: Tx, task: TaskRow): Promise<void> {
  task.version += 1;
  await tx.rows.save(TaskRow, task);
}
