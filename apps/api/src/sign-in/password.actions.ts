import { Injectable } from '@nestjs/common';
import { Refusal } from '@lianban/rules';
import type { Caller } from '../http/caller';
import { Store } from '../store/store';
import { PersonRow } from '../units/person.entity';
import { Attempts, forgive } from './attempts';
import { hashPassword, requireStrongPassword, verifyPassword } from './password';
import { endSessions } from './session.actions';

@Injectable()
export class PasswordActions {
  constructor(
    private readonly store: Store,
    private readonly attempts: Attempts,
  ) {}

  /**
   * Changes the caller's password, and ends every other session of theirs: whoever changes it may do so because
   * somebody else knows it.
   *
   * @throws Refusal sign-in-refused (the current one is wrong), too-many-attempts, password-too-weak
   */
  async change(caller: Caller, current: string, next: string, source: string): Promise<void> {
    requireStrongPassword(next, caller.login);
    // Guessing counts here as well: a window left open must not be a way around the lock.
    await this.attempts.begin(caller.login, source);
    const person = await this.store.rows.findOneByOrFail(PersonRow, { id: caller.personId });
    if (!(await verifyPassword(person.passwordHash, current))) throw new Refusal('sign-in-refused');
    const passwordHash = await hashPassword(next);
    await this.store.write(caller, async (tx) => {
      await forgive(tx, caller.personId, source);
      await tx.rows.update(PersonRow, { id: caller.personId }, { passwordHash });
      await endSessions(tx, caller.personId, 'password-changed', { except: caller.familyId });
    });
  }
}
