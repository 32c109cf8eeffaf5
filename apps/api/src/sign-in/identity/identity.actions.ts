import { Injectable } from '@nestjs/common';
import { Refusal, type Actor } from '@lianban/rules';
import { IsNull } from 'typeorm';
import { Store, type Tx } from '../../store/store';
import { PersonRow } from '../../units/person.entity';
import { endSessions } from '../session.actions';
import { IdentityRow } from './identity.entity';

/** Somebody as a directory or a provider told of them. */
export interface Recognised {
  /** Who told. */
  readonly source: string;
  /** Never given to another person there; null: it tells of no such thing. */
  readonly subject: string | null;
  /** The account name, as it is spelled there. */
  readonly login: string | null;
}

/** Who of the register somebody is whom another system has recognised. Nobody is added by signing in. */
@Injectable()
export class Identities {
  constructor(private readonly store: Store) {}

  /**
   * The person, by what stays the same; by the account name where they come for the first time, and from then on that
   * is held against whoever comes under this name.
   *
   * @throws Refusal nobody-linked, identity-changed
   */
  personOf({ source, subject, login }: Recognised): Promise<string> {
    const name = login?.trim().toLowerCase() ?? '';
    return this.store.write(null, async (tx) => {
      // Two windows that come for the first time at once are one person.
      await tx.rows.query(`select pg_advisory_xact_lock(hashtextextended($1, 0))`, [`identity of ${name}`]);
      const linked = subject && (await tx.rows.findOneBy(IdentityRow, { source, subject }));
      const person = await tx.rows.findOneBy(PersonRow, {
        ...(linked ? { id: linked.personId } : { login: name }),
        leftOn: IsNull(),
      });
      if (!person) throw new Refusal('nobody-linked', { login: name });
      if (subject && !linked) await link(tx, person, source, subject);
      return person.id;
    });
  }

  /** Whoever comes under this account name next is taken for the person again. @throws Refusal not-found */
  unlink(actor: Actor, personId: string): Promise<void> {
    return this.store.write(actor, async (tx) => {
      if (!(await tx.rows.existsBy(PersonRow, { id: personId })))
        throw new Refusal('not-found', { id: personId });
      const { affected } = await tx.rows.delete(IdentityRow, { personId });
      if (!affected) return;
      await endSessions(tx, personId, 'ended-by-admin');
      await tx.announce('identity.unlinked', [`person:${personId}`], { personId });
    });
  }
}

async function link(tx: Tx, { id, login }: PersonRow, source: string, subject: string): Promise<void> {
  if (await tx.rows.existsBy(IdentityRow, { personId: id, source })) {
    throw new Refusal('identity-changed', { login });
  }
  await tx.rows.insert(IdentityRow, { source, subject, personId: id, linkedAt: tx.now });
  await tx.announce('identity.linked', [`person:${id}`], { personId: id }, { source });
}
