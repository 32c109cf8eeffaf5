import type { Invitation } from '@lianban/contract';
import { ADMIN_ROLES, type Role } from '@lianban/rules';
import { In, IsNull } from 'typeorm';
import { from } from '../store/origin';
import type { Store } from '../store/store';
import { PersonRow, PostRow } from '../units/person.entity';
import { invitationOf } from './invitation.actions';
import { resetFactors } from './second-factor/factor.actions';

/** Why no link was made, for whoever sits at the server. */
export class NoAdminLink extends Error {}

export interface AdminLinkWanted {
  readonly login: string;
  /** Phone and recovery codes are lost as well. */
  readonly resetFactors: boolean;
  /** Who asks: the account of the operating system, and the machine. */
  readonly operator: string;
  readonly machine: string;
}

/**
 * The way back in for an administrator whom no other can help: a one-time link to set a new password, made by whoever
 * may run programs on the server. It stands in the audit chain under the name of that account.
 *
 * @throws NoAdminLink: there is no such person, or they are none of the three administrators
 */
export function makeAdminLink(
  store: Store,
  { login, operator, machine, ...wanted }: AdminLinkWanted,
): Promise<Invitation & { readonly name: string; readonly roles: readonly Role[] }> {
  return from({ address: machine, agent: `admin-link (${operator})` }, () =>
    store.write(null, async (tx) => {
      const person = await tx.rows.findOneBy(PersonRow, {
        login: login.trim().toLowerCase(),
        leftOn: IsNull(),
      });
      if (!person) {
        throw new NoAdminLink(`没有在任的账号“${login}”。 Nobody here has the account "${login}".`);
      }
      const { id: personId, name } = person;
      const held = await tx.rows.findBy(PostRow, { personId, role: In(ADMIN_ROLES) });
      if (held.length === 0) {
        throw new NoAdminLink(
          `“${login}”不是系统、安全或审计管理员：请由系统管理员在“人员”里重新生成链接。` +
            ` "${login}" is no administrator: the system administrator makes the link, under People.`,
        );
      }
      const roles = held.map(({ role }) => role);
      if (wanted.resetFactors) await resetFactors(tx, personId);
      const invitation = await invitationOf(tx, personId);
      await tx.announce(
        'admin-link.made',
        [`person:${personId}`],
        { personId },
        { operator, machine, roles, resetFactors: wanted.resetFactors },
      );
      return { ...invitation, name, roles };
    }),
  );
}
