import { Injectable } from '@nestjs/common';
import type { AddPersonBody, Invitation, InvitationFor } from '@lianban/contract';
import { Refusal, type Actor } from '@lianban/rules';
import type { EntityManager } from 'typeorm';
import { Store, type Tx } from '../store/store';
import { requireAdministration, requireHere } from '../units/person.access';
import { addPeople } from '../units/person.actions';
import { PersonRow, PostRow } from '../units/person.entity';
import { makeLink, requireLink, spendLink } from './link';
import { hashPassword, keepPassword } from './password';
import { PasswordPolicy } from './password.policy';
import { revokeTokens } from './api-tokens/token.actions';
import { enter, type Entered } from './enter';
import { endSessions, type Whence } from './session.actions';

/** How a person comes by a password that nobody else has seen: a link that opens once. */
@Injectable()
export class InvitationActions {
  constructor(
    private readonly store: Store,
    private readonly policy: PasswordPolicy,
  ) {}

  /** Adds a person, with the link by which they set their password. */
  invite(actor: Actor, body: AddPersonBody): Promise<Invitation> {
    return this.store.write(actor, async (tx) => {
      await requireAdministration(tx, actor, [], body.posts);
      const [person] = await addPeople(tx, [body]);
      return invitationOf(tx, person!.id);
    });
  }

  /** A new link, for who lost the first or forgot their password; the old link no longer opens. */
  inviteAnew(actor: Actor, personId: string): Promise<Invitation> {
    return this.store.write(actor, async (tx) => {
      const person = await tx.rows.findOneBy(PersonRow, { id: personId });
      if (!person) throw new Refusal('not-found', { id: personId });
      requireHere(person);
      const held = await tx.rows.findBy(PostRow, { personId });
      await requireAdministration(tx, actor, held, held);
      return invitationOf(tx, personId);
    });
  }

  /** Who an open invitation is for. @throws Refusal link-not-valid */
  async find(token: string): Promise<InvitationFor> {
    const { name, login, unit } = await this.requireInvited(token);
    return { name, login, unitName: unit.name };
  }

  /**
   * Sets the password, and lets its owner in: a link that went astray is no way around their second factor. Whoever was signed in as them until now no longer is.
   *
   * @throws Refusal link-not-valid, password-too-weak
   */
  async accept(token: string, password: string, whence: Whence): Promise<Entered> {
    const { id, login } = await this.requireInvited(token);
    await this.policy.require(password, login);
    const passwordHash = await hashPassword(password);
    return this.store.write({ personId: id }, async (tx) => {
      await spendLink(tx, await requireLink(tx.rows, 'invitation', token, tx.now));
      await keepPassword(tx, id, passwordHash);
      await endSessions(tx, id, 'invited-anew');
      await revokeTokens(tx, { personId: id });
      return enter(tx, id, whence);
    });
  }

  private async requireInvited(token: string): Promise<PersonRow> {
    const { rows } = this.store;
    const link = await requireLink(rows, 'invitation', token, this.store.now());
    return invited(rows, link.personId!);
  }
}

const invited = (rows: EntityManager, id: string): Promise<PersonRow> =>
  rows.findOneOrFail(PersonRow, { where: { id }, relations: { unit: true } });

/** The link by which a person sets a password, in place of an older one. */
export async function invitationOf(tx: Tx, personId: string): Promise<Invitation> {
  const { token, expiresAt } = await makeLink(tx, 'invitation', personId);
  return { personId, path: `/invite/${token}`, expiresAt: expiresAt.toISOString() };
}
