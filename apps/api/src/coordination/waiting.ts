import type { CoordinationList } from '@lianban/contract';
import {
  coordinationPlaces,
  doerOfCoordination,
  permissionForCoordination,
  unitsWhere,
  waysFrom,
  type Actor,
  type CoordinationDoer,
  type CoordinationMove,
  type Permission,
} from '@lianban/rules';
import { RECEIVES } from '../tasks/parties';
import type { Bound } from './coordination.parties';
import { unheard } from './coordination.record';

/** For whom a request `c` on its rung `r` waits, as a condition; `$units` are those at which the person may. */
type Whose = (actor: Actor, needs: Permission, bound: Bound) => string;

const uuids = (bound: Bound, ids: readonly string[]): string => `any(${bound.bind(ids)}::uuid[])`;

/** Its own people act for a unit, and for a government the office of its tier (domain §6). */
const actsFor =
  (unit: string): Whose =>
  (actor, needs, bound) =>
    `(${unit} = ${uuids(bound, unitsWhere(actor, needs, 'own-unit'))}
      or exists (select 1 from unit o join unit u on ${RECEIVES}
                  where u.id = ${unit} and o.id = ${uuids(bound, unitsWhere(actor, needs, 'receiver'))}))`;

const WHOSE: Record<CoordinationDoer, Whose> = {
  asker: actsFor('c.unit_id'),
  consulted: (actor, needs, bound) =>
    `exists (select 1 ${unheard('n')} and ${actsFor('n.unit_id')(actor, needs, bound)})`,
  // The lead concludes when everybody was heard.
  lead: (actor, needs, bound) =>
    `(exists (select 1 from task_unit l where l.task_id = c.task_id and l.part = 'lead'
               and l.unit_id = ${uuids(bound, unitsWhere(actor, needs, 'lead'))})
      and (c.step = 'to-consult' or not exists (select 1 ${unheard('n')})))`,
  office: (actor, needs, bound) => `r.office_id = ${uuids(bound, unitsWhere(actor, needs, 'office'))}`,
  raiser: (actor, needs, bound) => `r.from_office_id = ${uuids(bound, unitsWhere(actor, needs, 'office'))}`,
};

/** Moves for which nobody is waited for: they are open to whoever wants to make them. */
const NOT_WAITED_FOR: readonly CoordinationMove[] = ['withdraw'];

/** `refer` before the consultation failed is the unit's own choice; after it, the unit's turn. */
const isWaitedFor = (step: string, move: CoordinationMove): boolean =>
  !NOT_WAITED_FOR.includes(move) && (move !== 'refer' || step === 'not-agreed');

/** Everything that waits for `actor`, from the table of the ladder and that of permissions. */
function waiting(actor: Actor, bound: Bound): string {
  const each = coordinationPlaces.flatMap(({ rung, step }) => {
    const moves = waysFrom({ rung, step }).map(({ move }) => move);
    const turns = new Map(
      moves
        .filter((move) => isWaitedFor(step, move))
        .map((move) => [`${doerOfCoordination(move)} ${permissionForCoordination(move)}`, move]),
    );
    return [...turns.values()]
      .filter((move) => everHeld(actor, permissionForCoordination(move)))
      .map((move) => {
        const whose = WHOSE[doerOfCoordination(move)](actor, permissionForCoordination(move), bound);
        return `(c.rung = '${rung}' and c.step = '${step}' and ${whose})`;
      });
  });
  return each.length > 0 ? `(${each.join(' or ')})` : 'false';
}

const STANDINGS = ['office', 'lead', 'own-unit', 'receiver'] as const;
const everHeld = (actor: Actor, needs: Permission): boolean =>
  STANDINGS.some((standing) => unitsWhere(actor, needs, standing).length > 0);

/** One of the lists, as a condition on the request `c` on its rung `r`. */
export function ofList(which: CoordinationList, actor: Actor, bound: Bound): string {
  switch (which) {
    case 'waiting':
      return waiting(actor, bound);
    case 'lying':
      return `c.ended_at is null and c.upper_office_id = ${uuids(bound, unitsWhere(actor, 'coordination.read', 'upper-office'))}`;
    case 'own':
      return `c.unit_id = ${uuids(bound, unitsWhere(actor, 'coordination.read', 'own-unit'))}`;
    case 'all':
      return 'true';
  }
}
