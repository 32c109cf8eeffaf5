import { randomBytes } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import type { Tx } from '../store/store';
import { PersonRow } from '../units/person.entity';

/** argon2id (the library's default kind) at the first cost that OWASP's password storage page recommends. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** One spelling for what looks the same, whichever input method typed it (NIST SP 800-63B §5.1.1.2). */
export const spelled = (password: string): string => password.normalize('NFKC');

export const hashPassword = (password: string): Promise<string> => hash(spelled(password), COST);

/** What is verified for accounts that do not exist, so that their refusal takes as long as any other. */
const NOBODYS = hash(randomBytes(32), COST);

/** Is it the password of `stored`? Never, where there is none; the answer takes the same time. */
export async function verifyPassword(stored: string | null, password: string): Promise<boolean> {
  const right = await verify(stored ?? (await NOBODYS), spelled(password));
  return right && stored !== null;
}

/** Keeps a new password of the person. */
export const keepPassword = (tx: Tx, id: string, passwordHash: string): Promise<unknown> =>
  tx.rows.update(PersonRow, { id }, { passwordHash, passwordSetAt: tx.now });
