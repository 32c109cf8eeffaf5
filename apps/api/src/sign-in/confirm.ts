import { Injectable } from '@nestjs/common';
import { Refusal } from '@lianban/rules';
import type { Caller } from '../http/caller';
import { Store } from '../store/store';
import { PersonRow } from '../units/person.entity';
import { Attempts, forgive } from './attempts';
import { Directory } from './directory/directory';
import { Identities } from './identity/identity.actions';
import { verifyPassword } from './password';
import { SessionFamilyRow } from './session.entity';

/** ⚙ For how many minutes having come from a provider stands in for a password. */
export const PROVED_MINUTES = 10;

type Judge = (caller: Caller, typed: string) => Promise<boolean>;

/** Asks once more who somebody is, before what a stolen window must not do. */
@Injectable()
export class Confirm {
  constructor(
    private readonly store: Store,
    private readonly attempts: Attempts,
    private readonly directory: Directory,
    private readonly identities: Identities,
  ) {}

  /**
   * As one came in: by the same password, or by having been asked by the provider a few minutes ago.
   *
   * @throws Refusal password-refused, too-many-attempts, directory-unavailable, sign-in-again
   */
  async who(caller: Caller, typed: string | undefined, source: string): Promise<void> {
    if (caller.enteredBy === 'provider') return this.recently(caller);
    await this.judged(
      caller,
      typed,
      source,
      caller.enteredBy === 'directory' ? this.ofDirectory : this.ofOwn,
    );
  }

  /** By the password of this product, however one came in. @throws Refusal password-refused, too-many-attempts */
  password(caller: Caller, typed: string, source: string): Promise<void> {
    return this.judged(caller, typed, source, this.ofOwn);
  }

  /** Guessing counts here as well: a window left open must not be a way around the lock. */
  private async judged(
    caller: Caller,
    typed: string | undefined,
    source: string,
    judge: Judge,
  ): Promise<void> {
    if (!typed) throw new Refusal('password-refused');
    const { personId, login } = caller;
    const attempt = await this.attempts.begin(login, source);
    const right = await judge(caller, typed).catch(async (fault: unknown) => {
      await this.attempts.takeBack(attempt);
      throw fault;
    });
    if (!right) throw new Refusal('password-refused');
    await this.store.write({ personId }, (tx) => forgive(tx, personId, source));
  }

  private readonly ofOwn: Judge = async ({ personId }, typed) => {
    const person = await this.store.rows.findOneByOrFail(PersonRow, { id: personId });
    return verifyPassword(person.passwordHash, typed);
  };

  private readonly ofDirectory: Judge = async ({ personId, login }, typed) => {
    const found = await this.directory.recognise(login, typed);
    return found !== null && (await this.identities.personOf(found)) === personId;
  };

  private async recently({ familyId }: Caller): Promise<void> {
    const family = familyId && (await this.store.rows.findOneBy(SessionFamilyRow, { id: familyId }));
    const since = this.store.now().getTime() - PROVED_MINUTES * 60_000;
    if (!family || !family.provedAt || family.provedAt.getTime() < since) {
      throw new Refusal('sign-in-again', { minutes: PROVED_MINUTES });
    }
  }
}
