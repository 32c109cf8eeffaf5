import { Injectable } from '@nestjs/common';
import type { Caller } from '../http/caller';
import { Store } from '../store/store';
import { PersonRow } from '../units/person.entity';
import { Confirm } from './confirm';
import { hashPassword, requireStrongPassword } from './password';
import { endSessions } from './session.actions';

@Injectable()
export class PasswordActions {
  constructor(
    private readonly store: Store,
    private readonly confirm: Confirm,
  ) {}

  /**
   * Changes the caller's password, and ends every other session of theirs: whoever changes it may do so because
   * somebody else knows it.
   *
   * @throws Refusal password-refused (the current one is wrong), too-many-attempts, password-too-weak
   */
  async change(caller: Caller, current: string, next: string, source: string): Promise<void> {
    requireStrongPassword(next, caller.login);
    await this.confirm.password(caller, current, source);
    const passwordHash = await hashPassword(next);
    await this.store.write(caller, async (tx) => {
      await tx.rows.update(PersonRow, { id: caller.personId }, { passwordHash });
      await endSessions(tx, caller.personId, 'password-changed', { except: caller.familyId });
    });
  }
}
