import { randomInt } from 'node:crypto';
import { IsNull } from 'typeorm';
import type { Tx } from '../../store/store';
import { digestOf } from '../secret';
import { RecoveryCodeRow } from './factor.entity';

const HOW_MANY = 10;
/** Without 0, 1, l and o, which look like something else on paper. */
const LETTERS = 'abcdefghijkmnpqrstuvwxyz23456789';

/**
 * 120 bits in groups: k7mt-x2rp-9fwd-3hqe-mm8s-w4kz. From 112 on a plain digest keeps them as safe as a slow one would
 * (OWASP ASVS 5.0 V6.5.2).
 */
function newCode(): string {
  const group = (): string => Array.from({ length: 4 }, () => LETTERS[randomInt(LETTERS.length)]).join('');
  return Array.from({ length: 6 }, group).join('-');
}

const plain = (typed: string): string => typed.toLowerCase().replace(/[^a-z0-9]/g, '');

/** New codes in place of all older ones; this is the one moment at which they can be read. */
export async function makeRecoveryCodes(tx: Tx, personId: string): Promise<string[]> {
  const codes = Array.from({ length: HOW_MANY }, newCode);
  await tx.rows.delete(RecoveryCodeRow, { personId });
  await tx.rows.insert(
    RecoveryCodeRow,
    codes.map((code) => ({ digest: digestOf(plain(code)), personId })),
  );
  return codes;
}

/** Uses a code up; false where it is none of the person's, or was used. */
export async function spendRecoveryCode(tx: Tx, personId: string, typed: string): Promise<boolean> {
  const { affected } = await tx.rows.update(
    RecoveryCodeRow,
    { digest: digestOf(plain(typed)), personId, usedAt: IsNull() },
    { usedAt: tx.now },
  );
  return affected === 1;
}
