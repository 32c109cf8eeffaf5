import type { WorldLoaded } from '@lianban/contract';
import type { Tx } from '../store/store';

/** The first account, a system administrator. */
export interface FirstAccount {
  readonly name: string;
  readonly login: string;
  /** argon2id, as `hashPassword` makes it. */
  readonly passwordHash: string;
}

/** An example world whose units and people stand, as far as set-up has to know it. */
export interface Founded {
  readonly adminId: string;
  readonly world: WorldLoaded;
}

/**
 * Loads the example world. Set-up asks for one by this name; whoever provides it is none of its business.
 *
 * In two steps, because a person has to be able to sign in whatever becomes of the second: filling runs through the
 * same actions as people's work does, each in its own transaction, and may be cut short by the end of the process.
 */
export abstract class WorldLoader {
  /**
   * Writes the register of units, the cast with its posts and passwords, and `admin` as system administrator in the
   * provincial coordination office, all in set-up's own transaction: they stand together with the used link, or not
   * at all.
   */
  abstract found(tx: Tx, admin: FirstAccount): Promise<Founded>;

  /** After that was committed: imports the documents and does the cast's work on them. */
  abstract fill(founded: Founded): Promise<void>;
}
