import type { Reform, ReformBody } from '@lianban/contract';
import type { Tx } from '../store/store';
import { UnitChangeRow, type ChangeDetail } from './unit.entity';

/** Writes a reform into the history of one of its units. */
export async function tell(
  tx: Tx,
  unitId: string,
  kind: Reform,
  { on, basis }: ReformBody,
  detail: ChangeDetail,
): Promise<void> {
  await tx.rows.insert(UnitChangeRow, {
    unitId,
    kind,
    on,
    basis: basis.trim(),
    at: tx.now,
    personId: tx.actorId,
    detail,
  });
}
