import { Injectable } from '@nestjs/common';
import type { ReceiveBody } from '@lianban/contract';
import { lack, lacksToBreakDown, Refusal, unitsWhere, type Actor } from '@lianban/rules';
import { In } from 'typeorm';
import { Store, type Tx } from '../store/store';
import { UnitRow } from '../units/unit.entity';
import { requireOpen } from './assignment.actions';
import { belowPart, placeInText } from './break-down.actions';
import { partiesOf, partiesOfPart } from './parties';
import { keepParts } from './parts';
import { TaskRow, TaskUnitRow } from './task.entity';
import { requireNothing } from './task.standing';
import { tell } from './told';

/**
 * 二次分解 (domain §6): the office of a city takes what the province gave to its city on as a task of its own, under the
 * same number and with dates no later, and supervises it by the same machine.
 */
@Injectable()
export class ReceiveActions {
  constructor(private readonly store: Store) {}

  /** @returns the id of the task that the province sees; the city's own is below it */
  receive(actor: Actor, assignmentId: string, version: number, body: ReceiveBody): Promise<string> {
    return this.store.write(actor, async (tx) => {
      const held = await requireOpen(tx, actor, assignmentId, 'receive', version);
      const { assignment, task, parties } = held;
      const { receiverIds } = await partiesOfPart(tx.rows, parties, assignment.unitId);
      const officeId = unitsWhere(actor, 'assignment.receive', 'receiver').find((id) =>
        receiverIds.includes(id),
      )!;
      const units = await unitsOf(tx, body);
      const dueOn = body.dueOn ?? assignment.dueOn;
      const wanted = body.units.map(({ unitId }) => {
        const { name, ancestors } = units.get(unitId)!;
        const own = ancestors.includes(assignment.unitId);
        return { name, placing: own ? ('below' as const) : ('astray' as const) };
      });
      requireNothing('receive', [
        ...lacksToBreakDown({ dueOn, units: wanted }, assignment.dueOn),
        ...lack('one-lead', body.units.filter(({ part }) => part === 'lead').length !== 1),
      ]);

      const received = await tx.rows.save(TaskRow, {
        ...placeInText(task),
        ...belowPart(task, assignment),
        kind: 'received',
        officeId,
        number: task.number,
        heading: body.heading?.trim() || task.heading,
        body: task.body,
        standard: body.standard?.trim() || task.standard,
        reportingPeriod: task.reportingPeriod,
        state: 'registered',
        dueOn,
        originalDueOn: dueOn,
        registeredAt: tx.now,
        registeredBy: actor.personId,
      });
      await tx.rows.insert(
        TaskUnitRow,
        body.units.map(({ unitId, part, weight = 1 }, at) => ({
          taskId: received.id,
          unitId,
          part,
          weight,
          position: at + 1,
          printed: [],
        })),
      );
      await keepParts(tx, [assignment]);
      const own = (await partiesOf(tx.rows, received.id))!;
      const facts = { parentId: task.id };
      await tell(tx, {
        name: 'task.received',
        task: received,
        parties: own,
        unitId: assignment.unitId,
        facts,
      });
      return task.id;
    });
  }
}

async function unitsOf(tx: Tx, { units }: ReceiveBody): Promise<Map<string, UnitRow>> {
  const ids = units.map(({ unitId }) => unitId);
  const rows = (await tx.rows.findBy(UnitRow, { id: In(ids) })).filter(({ endedOn }) => !endedOn);
  if (rows.length < ids.length) {
    throw new Refusal('body-malformed', { fields: [{ field: 'units.unitId', rule: 'isUnitOnce' }] });
  }
  return new Map(rows.map((row) => [row.id, row]));
}
