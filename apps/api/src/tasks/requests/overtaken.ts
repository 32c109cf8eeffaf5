import { In, IsNull, type FindOptionsWhere } from 'typeorm';
import type { Tx } from '../../store/store';
import { CoordinationRow, CoordinationRungRow } from '../coordination.entity';
import { RequestRow } from '../request.entity';

/**
 * What was asked about a task or a part that has ended ends with it: nothing stays open (domain §3). Nobody refused
 * it, so that no name stands there; the note says what came before its decision.
 */
export async function overtake(
  tx: Tx,
  about: Pick<FindOptionsWhere<RequestRow>, 'taskId' | 'assignmentId'>,
  note: string | null,
): Promise<void> {
  await tx.rows.update(
    RequestRow,
    { ...about, state: In(['asked', 'consented']) },
    { state: 'refused', decidedAt: tx.now, note, version: () => 'version + 1' },
  );
  const blocked = await tx.rows.findBy(CoordinationRow, { ...about, endedAt: IsNull() });
  if (blocked.length === 0) return;
  const ids = blocked.map(({ id }) => id);
  await tx.rows.update(
    CoordinationRungRow,
    { coordinationId: In(ids), endedAt: IsNull() },
    { endedAt: tx.now, outcome: 'overtaken' },
  );
  await tx.rows.update(
    CoordinationRow,
    { id: In(ids) },
    {
      step: 'ended',
      stepBy: null,
      endedAt: tx.now,
      outcome: 'overtaken',
      note,
      version: () => 'version + 1',
    },
  );
}
