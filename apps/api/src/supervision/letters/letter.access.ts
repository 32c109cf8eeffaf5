import { may, Refusal, type Actor, type Permission } from '@lianban/rules';
import type { EntityManager } from 'typeorm';
import type { Tx } from '../../store/store';
import { LetterRow } from './letter.entity';
import { partiesOfLetter } from './letter.parties';
import { letterAnswer } from './letter.queries';

/** The letter, if `actor` may read it; any other looks as if it did not exist. */
export async function requireLetter(rows: EntityManager, actor: Actor, id: string): Promise<LetterRow> {
  const letter = await rows.findOneBy(LetterRow, { id });
  if (!letter || !may(actor, 'letter.read', await partiesOfLetter(rows, letter))) {
    throw new Refusal('not-found', { id });
  }
  return letter;
}

/** The letter, locked for change, if `actor` may do `permission` to it and means the version that it has. */
export async function holdLetter(
  tx: Tx,
  actor: Actor,
  id: string,
  permission: Permission,
  version: number,
): Promise<LetterRow> {
  const letter = await tx.rows.findOne(LetterRow, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (!letter) throw new Refusal('not-found', { id });
  const parties = await partiesOfLetter(tx.rows, letter);
  if (!may(actor, 'letter.read', parties)) throw new Refusal('not-found', { id });
  if (!may(actor, permission, parties)) throw new Refusal('not-allowed', { permission });
  if (letter.version !== version) {
    throw new Refusal('stale-version', { current: await letterAnswer(tx.rows, actor, letter) });
  }
  return letter;
}
