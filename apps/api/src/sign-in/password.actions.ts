import { Injectable } from '@nestjs/common';
import { Refusal } from '@lianban/rules';
import type { Caller } from '../http/caller';
import { Store } from '../store/store';
import { Confirm } from './confirm';
import { hashPassword, keepPassword } from './password';
import { PasswordPolicy } from './password.policy';
import { endSessions } from './session.actions';

@Injectable()
export class PasswordActions {
  constructor(
    private readonly store: Store,
    private readonly confirm: Confirm,
    private readonly policy: PasswordPolicy,
  ) {}

  /**
   * Changes the caller's password, and ends every other session of theirs: whoever changes it may do so because
   * somebody else knows it.
   *
   * @throws Refusal password-refused (the current one is wrong), too-many-attempts, password-too-weak, password-breached,
   *   password-used
   */
  async change(caller: Caller, current: string, next: string, source: string): Promise<void> {
    await this.policy.require(next, caller.login);
    await this.confirm.password(caller, current, source);
    if (current === next) throw new Refusal('password-used');
    const passwordHash = await hashPassword(next);
    await this.store.write(caller, async (tx) => {
      await keepPassword(tx, caller.personId, passwordHash);
      await endSessions(tx, caller.personId, 'password-changed', { except: caller.familyId });
    });
  }
}
