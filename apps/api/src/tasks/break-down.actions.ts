import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { dueAfter, dueOnOrNext, NATIONWIDE } from '@lianban/calendar';
import type { BreakDownBody, DeclineBody, SubtaskBody } from '@lianban/contract';
import {
  ACKNOWLEDGE_WITHIN,
  EMPTY_LEDGER,
  lack,
  lacksToBreakDown,
  Refusal,
  type Actor,
  type Placing,
} from '@lianban/rules';
import { In } from 'typeorm';
import { Store, type Tx } from '../store/store';
import { UnitRow } from '../units/unit.entity';
import { requireOpen } from './assignment.actions';
import { AssignmentRow } from './assignment.entity';
import { partiesOf } from './parties';
import { keepParts, partsOf, type Part } from './parts';
import { cancelBelow, end } from './requests/cancellation';
import { requireTask, type HeldAssignment } from './task.access';
import { TaskRow, TaskUnitRow } from './task.entity';
import { requireMove, requireNothing } from './task.standing';
import { tell } from './told';

/** 分解: a unit places subtasks under its part, and takes them back; who need not accept one may put it down. */
@Injectable()
export class BreakDownActions {
  constructor(private readonly store: Store) {}

  /** All of them or none. On the unit itself, one below it, or one that takes part and then accepts (domain §3). */
  breakDown(actor: Actor, assignmentId: string, version: number, body: BreakDownBody): Promise<string> {
    return this.store.write(actor, async (tx) => {
      const held = await requireOpen(tx, actor, assignmentId, 'break-down', version);
      const { assignment, task } = held;
      const units = await unitsOf(tx, body.subtasks);
      const placings = await placingsOf(tx, held, units);
      requireNothing(
        'break-down',
        unique(
          body.subtasks.flatMap((wanted) => {
            const { name } = units.get(wanted.unitId)!;
            const unit = { name, placing: placings.get(wanted.unitId)! };
            return lacksToBreakDown({ dueOn: wanted.dueOn ?? null, units: [unit] }, assignment.dueOn);
          }),
        ),
      );
      const before = await tx.rows.countBy(TaskRow, { parentId: task.id, kind: 'subtask' });
      for (const [at, wanted] of body.subtasks.entries()) {
        const unit = units.get(wanted.unitId)!;
        const needsConsent = placings.get(unit.id) === 'participant';
        await place(tx, actor, held, { ...wanted, unit, needsConsent, number: before + at + 1 });
      }
      await keepParts(tx, [assignment]);
      return task.id;
    });
  }

  /** 不承担: the head of a unit that takes part puts down a subtask that was put on it. */
  decline(actor: Actor, assignmentId: string, version: number, body: DeclineBody): Promise<string> {
    return this.store.write(actor, async (tx) => {
      const { task, parties, assignment } = await requireOpen(tx, actor, assignmentId, 'decline', version);
      const [unitId, note] = [assignment.unitId, body.ground.trim()];
      const changed = await end(tx, task, 'put-down', note);
      await tell(tx, { name: 'subtask.declined', task, parties, changed, unitId, note });
      return task.id;
    });
  }

  /** The unit that placed a subtask takes it back, with everything below it. */
  withdraw(actor: Actor, taskId: string, version: number, note: string | null): Promise<string> {
    return this.store.write(actor, async (tx) => {
      const { task, parties } = await requireTask(tx, actor, taskId, 'subtask.withdraw', version);
      await requireMove(tx, task, 'withdraw');
      const changed = await end(tx, task, 'cancelled', note);
      await tell(tx, { name: 'subtask.withdrawn', task, parties, changed, note });
      await cancelBelow(tx, task, note);
      return task.id;
    });
  }
}

async function unitsOf(tx: Tx, subtasks: readonly SubtaskBody[]): Promise<Map<string, UnitRow>> {
  const ids = [...new Set(subtasks.map(({ unitId }) => unitId))];
  const rows = (await tx.rows.findBy(UnitRow, { id: In(ids) })).filter(({ endedOn }) => !endedOn);
  if (rows.length < ids.length) {
    throw new Refusal('body-malformed', { fields: [{ field: 'subtasks.unitId', rule: 'isUnit' }] });
  }
  return new Map(rows.map((row) => [row.id, row]));
}

async function placingsOf(
  tx: Tx,
  { task, assignment }: HeldAssignment,
  units: ReadonlyMap<string, UnitRow>,
): Promise<Map<string, Placing>> {
  const taking = new Set((await partsOf(tx, task.id)).map(({ unitId }) => unitId));
  const placingOf = ({ id, ancestors }: UnitRow): Placing => {
    if (id === assignment.unitId) return 'own';
    if (ancestors.includes(assignment.unitId)) return 'below';
    return taking.has(id) ? 'participant' : 'astray';
  };
  return new Map([...units.values()].map((unit) => [unit.id, placingOf(unit)]));
}

/** One lack of a kind, with every name. */
function unique(lacks: ReturnType<typeof lacksToBreakDown>): ReturnType<typeof lacksToBreakDown> {
  const codes = [...new Set(lacks.map(({ code }) => code))];
  return codes.flatMap((code) => {
    const names = lacks.filter((one) => one.code === code).flatMap((one) => one.names ?? []);
    return lack(code, true, [...new Set(names)]);
  });
}

/** A subtask as it is to be, with its unit and its number among those of the task above. */
type Placed = SubtaskBody & {
  readonly unit: UnitRow;
  readonly needsConsent: boolean;
  readonly number: number;
};

/** Places one subtask under a part that is held. */
export async function place(
  tx: Tx,
  actor: Actor,
  { task, assignment }: HeldAssignment,
  wanted: Placed,
): Promise<void> {
  const region = wanted.unit.region ?? NATIONWIDE;
  const dueOn = wanted.dueOn ? dueOnOrNext(wanted.dueOn, region) : null;
  const subtask = await tx.rows.save(TaskRow, {
    ...placeInText(task),
    ...belowPart(task, assignment),
    kind: 'subtask',
    placerId: assignment.unitId,
    officeId: task.officeId,
    number: `${task.number}.${wanted.number}`,
    heading: wanted.heading.trim(),
    body: wanted.body?.trim() || '',
    standard: wanted.standard?.trim() || task.standard,
    reportingPeriod: task.reportingPeriod,
    state: 'dispatched',
    dueOn,
    originalDueOn: dueOn,
    registeredAt: tx.now,
    registeredBy: actor.personId,
    dispatchedAt: tx.now,
  });
  const unitId = wanted.unit.id;
  const given = {
    taskId: subtask.id,
    unitId,
    part: 'lead',
    position: 1,
    weight: wanted.weight ?? 1,
  } as const;
  await tx.rows.insert(TaskUnitRow, { ...given, printed: [] });
  const part = await tx.rows.save(
    AssignmentRow,
    tx.rows.create(AssignmentRow, {
      ...given,
      state: 'pending',
      dueOn,
      originalDueOn: dueOn,
      dispatchedAt: tx.now,
      ledger: EMPTY_LEDGER,
      // Who has to accept is never deemed to have.
      acknowledgeBy: wanted.needsConsent ? null : dueAfter(tx.now, ACKNOWLEDGE_WITHIN, region),
      needsConsent: wanted.needsConsent,
    }),
  );
  const parties = (await partiesOf(tx.rows, subtask.id))!;
  const facts = { parentId: task.id };
  await tell(tx, { name: 'subtask.placed', task: subtask, parties, changed: [part], unitId, facts });
}

/** Where a task below stands in the document: where the one above does. */
export const placeInText = (task: TaskRow): Partial<TaskRow> => ({
  planId: task.planId,
  path: task.path,
  clause: task.clause,
  spanFrom: task.spanFrom,
  spanTo: task.spanTo,
  clauseFrom: task.clauseFrom,
  clauseTo: task.clauseTo,
});

export const belowPart = (task: TaskRow, part: Part): Partial<TaskRow> => ({
  id: randomUUID(),
  parentId: task.id,
  parentAssignmentId: part.id,
  rootId: task.rootId,
});
