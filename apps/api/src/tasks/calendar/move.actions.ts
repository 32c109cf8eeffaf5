import { Injectable } from '@nestjs/common';
import { NATIONWIDE } from '@lianban/calendar';
import type { DecideMovesBody, Many } from '@lianban/contract';
import { dueOnAt, lack, movesTo, Refusal, unitsWhere, type Actor, type Lack } from '@lianban/rules';
import { Store, type Tx } from '../../store/store';
import { clockOfPart, keepParts, partsOf, setClock, type Part } from '../parts';
import { requireTask } from '../task.access';
import type { TaskRow } from '../task.entity';
import { keep, requireNothing } from '../task.standing';
import { tell } from '../told';

interface Candidate {
  id: string;
  taskId: string;
  heading: string;
}

/** What the office decides on dates that a newer calendar would move: none moves by itself (domain §4). */
@Injectable()
export class MoveActions {
  constructor(private readonly store: Store) {}

  /** Each is a write of its own: one that was decided meanwhile holds up no other. */
  async decide(actor: Actor, { assignmentIds, decision }: DecideMovesBody): Promise<Many> {
    const candidates: Candidate[] = await this.store.rows.query(
      `select a.id, a.task_id as "taskId", t.heading from assignment a join task t on t.id = a.task_id
        where a.id = any($1) and t.office_id = any($2) order by a.due_on, a.id`,
      [assignmentIds, unitsWhere(actor, 'calendar.confirm', 'office')],
    );
    const missing = assignmentIds.find((id) => !candidates.some((candidate) => candidate.id === id));
    if (missing) throw new Refusal('not-found', { id: missing });
    const done: string[] = [];
    const refused: { id: string; heading: string; lacks: readonly Lack[] }[] = [];
    for (const candidate of candidates) {
      try {
        await this.settle(actor, candidate, decision);
        done.push(candidate.id);
      } catch (fault) {
        if (!(fault instanceof Refusal)) throw fault;
        const { id, heading } = candidate;
        refused.push({ id, heading, lacks: (fault.facts['lacks'] as Lack[] | undefined) ?? [] });
      }
    }
    return { done, refused };
  }

  private settle(actor: Actor, { id, taskId }: Candidate, decision: DecideMovesBody['decision']) {
    return this.store.write(actor, async (tx) => {
      const { task, parties } = await requireTask(tx, actor, taskId, 'calendar.confirm', null);
      const part = (await partsOf(tx, taskId)).find((one) => one.id === id);
      requireNothing('reschedule', lack('date-to-confirm', !part || !waits(part, tx.now)));
      const before = part!.dueOn!;
      await (decision === 'move' ? moveDate(tx, task, part!) : keepDate(tx, part!));
      await tell(tx, {
        name: 'assignment.rescheduled',
        task,
        parties,
        changed: [part!],
        unitId: part!.unitId,
        note: decision === 'move' ? `${before} → ${part!.dueOn}` : before,
        facts: { assignmentId: id },
      });
    });
  }
}

const regionOf = ({ unit }: Part): string => unit.region ?? NATIONWIDE;

/** A clock that stands is not asked about: its date is history. */
const waits = (part: Part, now: Date): boolean =>
  part.state !== 'done' && !part.stoppedAt && movesTo(clockOfPart(part), now, regionOf(part)) !== null;

/** The date goes where today's calendar has it; the lead's is the task's. */
async function moveDate(tx: Tx, task: TaskRow, part: Part): Promise<void> {
  const before = part.dueOn;
  part.dueOn = dueOnAt(clockOfPart(part), tx.now, regionOf(part));
  await keepParts(tx, [part]);
  if (part.part === 'lead' && task.dueOn === before) {
    task.dueOn = part.dueOn;
    await keep(tx, task);
  }
}

/** The date stays as it is, and the ledger says that it was kept. */
async function keepDate(tx: Tx, part: Part): Promise<void> {
  setClock(part, clockOfPart(part), tx.now);
  await keepParts(tx, [part]);
}
