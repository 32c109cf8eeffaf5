import { Injectable } from '@nestjs/common';
import { Refusal } from '@lianban/rules';
import type { Caller } from '../http/caller';
import { Store } from '../store/store';
import { PersonRow } from '../units/person.entity';
import { Attempts, forgive } from './attempts';
import { verifyPassword } from './password';

/** Asks for the password once more before what a stolen window must not do. */
@Injectable()
export class Confirm {
  constructor(
    private readonly store: Store,
    private readonly attempts: Attempts,
  ) {}

  /**
   * Guessing counts here as well: a window left open must not be a way around the lock.
   *
   * @throws Refusal sign-in-refused, too-many-attempts
   */
  async password({ personId, login }: Caller, typed: string, source: string): Promise<void> {
    await this.attempts.begin(login, source);
    const person = await this.store.rows.findOneByOrFail(PersonRow, { id: personId });
    if (!(await verifyPassword(person.passwordHash, typed))) throw new Refusal('password-refused');
    await this.store.write({ personId }, (tx) => forgive(tx, personId, source));
  }
}
