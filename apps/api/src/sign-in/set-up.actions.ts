import { Injectable, Logger, Optional } from '@nestjs/common';
import type { SetUpBody, WorldLoaded } from '@lianban/contract';
import { Refusal } from '@lianban/rules';
import type { EntityManager } from 'typeorm';
import { Store, type Tx } from '../store/store';
import { addPeople } from '../units/person.actions';
import { PersonRow } from '../units/person.entity';
import { addUnits } from '../units/unit.actions';
import { makeLink, requireLink, spendLink } from './link';
import { hashPassword } from './password';
import { PasswordPolicy } from './password.policy';
import { startSession, type Opened, type Whence } from './session.actions';
import { WorldLoader, type FirstAccount, type Founded } from './world-loader';

/** What set-up leaves: the first account, and its session where a browser asked for one. */
export interface SetUpResult {
  readonly opened: Opened;
  readonly world: WorldLoaded | null;
}

/** The first minutes of an installation: one link, one account, and an office or the example world. */
@Injectable()
export class SetUpActions {
  private readonly log = new Logger('set-up');

  constructor(
    private readonly store: Store,
    private readonly policy: PasswordPolicy,
    @Optional() private readonly loader?: WorldLoader,
  ) {}

  /** Open until the first account exists. */
  async isOpen(): Promise<boolean> {
    return !(await this.store.rows.exists(PersonRow));
  }

  /** The path of a new one-time link, in place of an older one; null once the first account exists. */
  firstLink(): Promise<string | null> {
    return this.store.write(null, async (tx) => {
      if (!(await mayStart(tx))) return null;
      const { token } = await makeLink(tx, 'setup', null);
      return `/setup?token=${token}`;
    });
  }

  /**
   * Makes the first account, a system administrator, with the office that the person names or the example world.
   *
   * @throws Refusal already-set-up, link-not-valid, password-too-weak, body-malformed (both, or neither of the two),
   *   service-unavailable (no example world here)
   */
  async setUp(body: SetUpBody, whence: Whence): Promise<SetUpResult> {
    const { office } = body;
    if ((office !== undefined) === (body.exampleWorld === true)) {
      throw new Refusal('body-malformed', { fields: [{ field: 'office', rule: 'officeOrExampleWorld' }] });
    }
    if (!(await this.isOpen())) throw new Refusal('already-set-up');
    // Hashing is dear: only for whoever has the link.
    await requireLink(this.store.rows, 'setup', body.token, this.store.now());
    const admin = await this.firstAccount(body);
    const found = office ? (tx: Tx) => foundOffice(tx, office, admin) : this.example(admin);
    const { founded, opened } = await this.store.write(null, async (tx) => {
      await requireStart(tx);
      await spendLink(tx, await requireLink(tx.rows, 'setup', body.token, tx.now));
      const founded = await found(tx);
      return { founded, opened: await startSession(tx, founded.adminId, whence) };
    });
    if (!office) await this.fill(founded);
    return { opened, world: office ? null : founded.world };
  }

  /** The example world without a link, for a demonstration that starts with it. @throws Refusal already-set-up */
  async loadExample(admin: Omit<FirstAccount, 'passwordHash'> & { password: string }): Promise<WorldLoaded> {
    const found = this.example(await this.firstAccount(admin));
    const founded = await this.store.write(null, async (tx) => {
      await requireStart(tx);
      return found(tx);
    });
    await this.fill(founded);
    return founded.world;
  }

  private async firstAccount(given: {
    name: string;
    login: string;
    password: string;
  }): Promise<FirstAccount> {
    await this.policy.require(given.password, given.login);
    return { name: given.name, login: given.login, passwordHash: await hashPassword(given.password) };
  }

  private example(admin: FirstAccount): (tx: Tx) => Promise<Founded> {
    const { loader } = this;
    if (!loader) throw new Refusal('service-unavailable');
    return (tx) => loader.found(tx, admin);
  }

  /**
   * The accounts stand whatever happens here, and their passwords are shown this one time: a document that could
   * not be filled in is written down and does not take them away.
   */
  private async fill(founded: Founded): Promise<void> {
    try {
      await this.loader?.fill(founded);
    } catch (fault) {
      this.log.error(
        `The example world is incomplete: ${fault instanceof Error ? fault.stack : String(fault)}`,
      );
    }
  }
}

async function foundOffice(
  tx: Tx,
  office: NonNullable<SetUpBody['office']>,
  admin: FirstAccount,
): Promise<Founded> {
  const [unit] = await addUnits(tx, [{ ...office, kind: 'department', coordinationOffice: true }]);
  const unitId = unit!.id;
  const [person] = await addPeople(tx, [{ ...admin, unitId, posts: [{ unitId, role: 'system-admin' }] }]);
  return { adminId: person!.id, world: { people: [] } };
}

/** Whether nobody is there yet. Whoever asks at the same time waits, and then sees what this transaction did. */
async function mayStart(tx: Tx): Promise<boolean> {
  await lockSetUp(tx.rows);
  return !(await tx.rows.exists(PersonRow));
}

async function requireStart(tx: Tx): Promise<void> {
  if (!(await mayStart(tx))) throw new Refusal('already-set-up');
}

const lockSetUp = (rows: EntityManager): Promise<unknown> =>
  rows.query(`select pg_advisory_xact_lock(hashtextextended('set-up', 0))`);
