import { NATIONWIDE } from '@lianban/calendar';
import {
  stepBy,
  type CoordinationOutcome,
  type CoordinationPlace,
  type CoordinationStep,
} from '@lianban/rules';
import type { Tx } from '../store/store';
import { CoordinationRow, CoordinationRungRow } from '../tasks/coordination.entity';
import { TaskUnitRow } from '../tasks/task.entity';
import { UnitRow } from '../units/unit.entity';

/** Steps at which a request waits for whoever asked. */
const BACK_WITH_ASKER: readonly CoordinationStep[] = ['not-agreed', 'not-taken-up'];

/**
 * Puts a request where it goes, with the clock of that step by the calendar of the region in which it waits. A task
 * that is suspended or extended meanwhile does not move it.
 *
 * @param entering what a rung that is taken here begins with; left out where it stays on its rung
 */
export async function goTo(
  tx: Tx,
  request: CoordinationRow,
  place: CoordinationPlace,
  entering?: Partial<CoordinationRungRow> & { readonly enteredBy: string },
): Promise<void> {
  const { rung, step } = place;
  if (entering) {
    await tx.rows.insert(CoordinationRungRow, {
      coordinationId: request.id,
      cycle: request.cycle,
      rung,
      enteredAt: tx.now,
      ...entering,
    });
  }
  request.rung = rung;
  request.step = step;
  request.stepSince = tx.now;
  request.stepBy = stepBy(place, tx.now, await regionOf(tx, request));
  request.clockDoneAt = null;
  request.upperOfficeId = null;
}

/** Ends it: nobody is waited for any more. */
export function endRequest(
  tx: Tx,
  request: CoordinationRow,
  outcome: CoordinationOutcome,
  note: string | null,
): void {
  request.step = 'ended';
  request.stepBy = null;
  request.endedAt = tx.now;
  request.outcome = outcome;
  request.note = note;
}

/** Stores what was changed; the request has a version more. */
export async function keepRequest(
  tx: Tx,
  request: CoordinationRow,
  rung: CoordinationRungRow | null = null,
): Promise<void> {
  request.version += 1;
  await tx.rows.save(CoordinationRow, request);
  if (rung) await tx.rows.save(CoordinationRungRow, rung);
}

/** The region whose days count where the request stands: of whoever it waits for. */
export async function regionOf(tx: Pick<Tx, 'rows'>, request: CoordinationRow): Promise<string> {
  const unit = await tx.rows.findOneBy(UnitRow, { id: await waitsFor(tx, request) });
  return unit?.region ?? NATIONWIDE;
}

async function waitsFor({ rows }: Pick<Tx, 'rows'>, request: CoordinationRow): Promise<string> {
  const { id, cycle, rung, step, taskId, unitId } = request;
  if (BACK_WITH_ASKER.includes(step)) return unitId;
  if (rung === 'C1') return (await rows.findOneByOrFail(TaskUnitRow, { taskId, part: 'lead' })).unitId;
  const taken = await rows.findOneByOrFail(CoordinationRungRow, { coordinationId: id, cycle, rung });
  return step === 'more-wanted' ? taken.fromOfficeId! : taken.officeId!;
}
