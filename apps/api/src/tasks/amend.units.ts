import type { AmendBody } from '@lianban/contract';
import { Refusal, stop } from '@lianban/rules';
import { In } from 'typeorm';
import type { Tx } from '../store/store';
import { UnitRow } from '../units/unit.entity';
import { AssignmentRow } from './assignment.entity';
import { clockOfPart, keepParts, setClock, type Part } from './parts';
import { giveParts } from './task.actions';
import { overtake } from './requests/overtaken';
import { TaskUnitRow, type TaskRow } from './task.entity';

type Wanted = NonNullable<AmendBody['units']>;

/** The units of an amended list: in the register, not ended, each once. */
export async function requireUnits(tx: Tx, wanted: Wanted): Promise<UnitRow[]> {
  const rows = await tx.rows.findBy(UnitRow, { id: In(wanted.map(({ unitId }) => unitId)) });
  if (rows.filter(({ endedOn }) => !endedOn).length < wanted.length) {
    throw new Refusal('body-malformed', { fields: [{ field: 'units.unitId', rule: 'isUnitOnce' }] });
  }
  return rows;
}

/**
 * The units of a task as they are to be: who is no longer named keeps what it reported and is out of it, who is new is
 * given a part, who stays may take another part. At every instant there is one lead of record.
 *
 * @returns the parts that are not as they were
 */
export async function regroup(
  tx: Tx,
  task: TaskRow,
  before: readonly Part[],
  wanted: Wanted,
  basis: string,
): Promise<AssignmentRow[]> {
  const named = new Map(wanted.map((unit) => [unit.unitId, unit]));
  const gone = before.filter(({ unitId }) => !named.has(unitId));
  for (const part of gone) {
    part.state = 'reassigned';
    part.reassignedAt = tx.now;
    setClock(part, stop(clockOfPart(part), tx.now), tx.now);
  }
  const other = before.filter(({ unitId, part }) => named.has(unitId) && named.get(unitId)!.part !== part);
  // Who leads no longer steps down before the next one leads, or two would for an instant.
  const stepsDown = [...other].sort((a, b) => Number(b.part === 'lead') - Number(a.part === 'lead'));
  for (const part of stepsDown) part.part = named.get(part.unitId)!.part;
  await keepParts(tx, [...gone, ...stepsDown]);
  await overtake(tx, { taskId: task.id, assignmentId: In(gone.map(({ id }) => id)) }, basis);

  const printed = await tx.rows.findBy(TaskUnitRow, { taskId: task.id });
  await tx.rows.delete(TaskUnitRow, { taskId: task.id });
  await tx.rows.insert(
    TaskUnitRow,
    wanted.map(({ unitId, part }, at) => {
      const was = printed.find((unit) => unit.unitId === unitId);
      return {
        taskId: task.id,
        unitId,
        part,
        position: at + 1,
        printed: was?.printed ?? [],
        weight: was?.weight ?? 1,
      };
    }),
  );
  return [...gone, ...stepsDown, ...(await giveParts(tx, task))];
}
