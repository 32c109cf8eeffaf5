import { Injectable } from '@nestjs/common';
import { dayOf } from '@lianban/calendar';
import type { Invitation, Leaving, ReturnPersonBody } from '@lianban/contract';
import { Refusal, type Actor } from '@lianban/rules';
import { Store } from '../store/store';
import {
  requireAdministration,
  requireHere,
  requirePerson,
  requireSystemAdmin,
} from '../units/person.access';
import { appoint } from '../units/person.actions';
import { PersonRow, PostRow } from '../units/person.entity';
import { personAnswer, vacanciesOf } from '../units/person.queries';
import { requireLiving } from '../units/unit.access';
import { revokeTokens } from './api-tokens/token.actions';
import { IdentityRow } from './identity/identity.entity';
import { invitationOf } from './invitation.actions';
import { OneTimeLinkRow } from './session.entity';
import { endSessions } from './session.actions';

/** People leave and return. What was theirs to do waits in the box of their unit, for whoever holds the post there. */
@Injectable()
export class LeavingActions {
  constructor(private readonly store: Store) {}

  /** What would be held by nobody if this person left. @throws Refusal not-found */
  async preview(id: string): Promise<Leaving> {
    const { rows } = this.store;
    const day = dayOf(this.store.now());
    return { person: await personAnswer(rows, id, day), vacant: await vacanciesOf(rows, id, day) };
  }

  /**
   * 离任: every post ends, and with it every session; the password and open links are of no further use.
   *
   * @throws Refusal admin-not-yours, person-left, last-system-admin
   */
  leave(actor: Actor, id: string, version: number): Promise<Leaving> {
    return this.store.write(actor, async (tx) => {
      const person = await requirePerson(tx, id, version);
      requireHere(person);
      const day = dayOf(tx.now);
      const vacant = await vacanciesOf(tx.rows, id, day);
      const held = await tx.rows.findBy(PostRow, { personId: id });
      await requireAdministration(tx, actor, held, []);
      await tx.rows.delete(PostRow, { personId: id });
      await tx.rows.update(
        PersonRow,
        { id },
        { leftOn: day, passwordHash: null, passwordSetAt: null, version: version + 1 },
      );
      if (held.some(({ role }) => role === 'system-admin')) await requireSystemAdmin(tx, person);
      await tx.rows.delete(OneTimeLinkRow, { personId: id });
      await tx.rows.delete(IdentityRow, { personId: id });
      await endSessions(tx, id, 'left');
      await revokeTokens(tx, { personId: id });
      const was = held.map(({ unitId, role }) => ({ unitId, role }));
      await tx.announce('person.left', [`person:${id}`], { personId: id }, { was });
      return { person: await personAnswer(tx.rows, id, day), vacant };
    });
  }

  /** 返任: with posts given anew, and a link to set a new password. @throws Refusal person-here, unit-ended */
  return(actor: Actor, id: string, version: number, body: ReturnPersonBody): Promise<Invitation> {
    return this.store.write(actor, async (tx) => {
      const person = await requirePerson(tx, id, version);
      if (!person.leftOn) throw new Refusal('person-here', { name: person.name });
      const { unitId = person.unitId, posts } = body;
      await requireAdministration(tx, actor, [], posts);
      await requireLiving(tx, [unitId], 'unitId');
      await tx.rows.update(PersonRow, { id }, { leftOn: null, unitId, version: version + 1 });
      await appoint(tx, id, posts);
      await tx.announce('person.returned', [`person:${id}`], { personId: id }, { ...body });
      return invitationOf(tx, id);
    });
  }
}
