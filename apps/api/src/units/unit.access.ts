import { Refusal } from '@lianban/rules';
import { In } from 'typeorm';
import type { Tx } from '../store/store';
import { UnitRow } from './unit.entity';
import { unitAnswer } from './unit.queries';

/**
 * One change of the tree, of names that pass from unit to unit, or of who is an office, at a time: two that are each
 * right could make a circle together. Held until the write ends.
 */
export async function holdRegister(tx: Tx): Promise<void> {
  await tx.rows.query(`select pg_advisory_xact_lock(hashtextextended('register', 0))`);
}

/** The unit, locked for change, as the caller saw it. @throws Refusal not-found, unit-ended, stale-version */
export async function requireUnit(tx: Tx, id: string, version: number): Promise<UnitRow> {
  const unit = await tx.rows.findOne(UnitRow, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (!unit) throw new Refusal('not-found', { id });
  requireNotEnded(unit);
  if (unit.version !== version) {
    throw new Refusal('stale-version', { current: await unitAnswer(tx.rows, id) });
  }
  return unit;
}

/**
 * The units that something is to refer to, by id. They do not end, nor move in the tree, before this write does.
 *
 * @param field where the ids came from, for the refusal
 * @throws Refusal body-malformed (one is not there), unit-ended
 */
export async function requireLiving(
  tx: Tx,
  ids: readonly string[],
  field: string,
): Promise<ReadonlyMap<string, UnitRow>> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return new Map();
  const rows = await tx.rows.find(UnitRow, {
    where: { id: In(wanted) },
    order: { id: 'ASC' },
    lock: { mode: 'pessimistic_read' },
  });
  if (rows.length < wanted.length)
    throw new Refusal('body-malformed', { fields: [{ field, rule: 'isUnit' }] });
  rows.forEach(requireNotEnded);
  return new Map(rows.map((row) => [row.id, row]));
}

function requireNotEnded({ name, endedOn }: UnitRow): void {
  if (endedOn) throw new Refusal('unit-ended', { name, on: endedOn });
}
