import { Refusal } from '@lianban/rules';
import { MoreThan } from 'typeorm';
import type { Tx } from '../../store/store';
import { digestOf, newSecret } from '../secret';
import { StepRow, type StepPurpose } from './factor.entity';

/** What is kept from the first step to the second. */
type Kept = Partial<Pick<StepRow, 'secret' | 'enteredBy' | 'provedAt'>>;

/** ⚙ Seconds for which a ticket is good: time to find a phone. */
export const STEP_SECONDS = 600;

/** A ticket for the second step, in place of an older one for the same. */
export async function openStep(
  tx: Tx,
  personId: string,
  purpose: StepPurpose,
  kept: Kept = {},
): Promise<string> {
  // Two windows may sign in at once; what is over is cleared away.
  await tx.rows.query(`delete from sign_in_step where person_id = $1 and expires_at <= $2`, [
    personId,
    tx.now,
  ]);
  if (purpose !== 'enter') await tx.rows.delete(StepRow, { personId, purpose });
  const ticket = newSecret();
  const expiresAt = new Date(tx.now.getTime() + STEP_SECONDS * 1000);
  await tx.rows.insert(StepRow, { digest: digestOf(ticket), personId, purpose, expiresAt, ...kept });
  return ticket;
}

/** The step of this ticket, locked. @throws Refusal step-over */
export async function requireStep(tx: Tx, ticket: string, purpose: readonly StepPurpose[]): Promise<StepRow> {
  const step = await tx.rows.findOne(StepRow, {
    where: { digest: digestOf(ticket), expiresAt: MoreThan(tx.now) },
    lock: { mode: 'pessimistic_write' },
  });
  if (!step || !purpose.includes(step.purpose)) throw new Refusal('step-over');
  return step;
}

export const closeStep = (tx: Tx, { digest }: StepRow): Promise<unknown> =>
  tx.rows.delete(StepRow, { digest });
