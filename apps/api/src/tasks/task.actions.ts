import { Injectable } from '@nestjs/common';
import { dueAfter, dueOnOrNext, NATIONWIDE } from '@lianban/calendar';
import {
  ACKNOWLEDGE_WITHIN,
  dueOnAt,
  EMPTY_LEDGER,
  lacksToConfirm,
  lacksToDispatch,
  pause,
  type Actor,
  type PartClock,
} from '@lianban/rules';
import { In } from 'typeorm';
import { Store, type Tx } from '../store/store';
import { UnitRow } from '../units/unit.entity';
import { AssignmentRow } from './assignment.entity';
import { partiesOf } from './parties';
import { partsOf } from './parts';
import { requireTask } from './task.access';
import { TaskRow, TaskUnitRow } from './task.entity';
import { keep, requireMove, requireNothing } from './task.standing';
import { tell } from './told';

/** The office's moves before a task is on its way. */
@Injectable()
export class TaskActions {
  constructor(private readonly store: Store) {}

  /** 立项确认: a second person of the office stands by the registration. */
  confirm(actor: Actor, taskId: string, version: number | null): Promise<void> {
    return this.store.write(actor, async (tx) => {
      const { task, parties } = await requireTask(tx, actor, taskId, 'task.confirm', version);
      task.state = await requireMove(tx, task, 'confirm');
      requireNothing('confirm', lacksToConfirm(task, actor.personId));
      task.confirmedAt = tx.now;
      task.confirmedBy = actor.personId;
      await keep(tx, task);
      await tell(tx, { name: 'task.confirmed', task, parties });
    });
  }

  /** 交办: one assignment a unit; the clocks run from here, not from receipt (domain §3). */
  dispatch(actor: Actor, taskId: string, version: number | null): Promise<void> {
    return this.store.write(actor, async (tx) => {
      const { task } = await requireTask(tx, actor, taskId, 'task.dispatch', version);
      const state = await requireMove(tx, task, 'dispatch');
      requireNothing('dispatch', lacksToDispatch({ confirmed: task.confirmedAt !== null }));
      task.state = state;
      task.dispatchedAt ??= tx.now;
      await keep(tx, task);
      const changed = await giveParts(tx, task);
      const parties = await partiesOf(tx.rows, task.id);
      await tell(tx, { name: 'task.dispatched', task, parties: parties!, changed });
    });
  }
}

/**
 * A part for each unit that the task names and that holds none yet: dispatched again after its lead was reassigned,
 * or amended, it goes to the new units alone.
 */
export async function giveParts(tx: Tx, task: TaskRow): Promise<AssignmentRow[]> {
  const held = new Set((await partsOf(tx, task.id)).map(({ unitId }) => unitId));
  const named = await tx.rows.find(TaskUnitRow, { where: { taskId: task.id }, order: { position: 'ASC' } });
  const lacking = named.filter(({ unitId }) => !held.has(unitId));
  const units = await tx.rows.findBy(UnitRow, { id: In(lacking.map(({ unitId }) => unitId)) });
  const regions = new Map(units.map((unit) => [unit.id, unit.region ?? NATIONWIDE]));
  return tx.rows.save(
    AssignmentRow,
    lacking.map(({ unitId, part, position, weight }) => {
      const region = regions.get(unitId) ?? NATIONWIDE;
      return tx.rows.create(AssignmentRow, {
        taskId: task.id,
        unitId,
        part,
        position,
        weight,
        state: 'pending',
        ...clockGiven(task, tx.now, region),
        acknowledgeBy: dueAfter(tx.now, ACKNOWLEDGE_WITHIN, region),
        owedEdition: task.edition,
      });
    }),
  );
}

/**
 * The clock of a part that is given now. A last day that is closed where the unit works moves to the next working day
 * (domain §4); in a task that is suspended it stands still with the others.
 */
function clockGiven({ dueOn, state, reviewOn }: TaskRow, now: Date, region: string): Partial<AssignmentRow> {
  const limitOn = dueOn && dueOnOrNext(dueOn, region);
  const given: PartClock = { startedAt: now, limitOn, ledger: EMPTY_LEDGER, stoppedAt: null };
  const clock = state === 'suspended' && reviewOn ? pause(given, now, reviewOn) : given;
  return {
    dispatchedAt: now,
    originalDueOn: limitOn,
    ledger: clock.ledger,
    dueOn: dueOnAt(clock, now, region),
  };
}
