import {
  doerOfCoordination,
  may,
  permissionForCoordination,
  unitsWhere,
  type Actor,
  type CoordinationDoer,
  type CoordinationMove,
  type Parties,
} from '@lianban/rules';
import type { EntityManager } from 'typeorm';
import type { CoordinationRow } from '../tasks/coordination.entity';
import { partiesOf, partiesOfPart, VISIBLE_PARAMS, visibleTasks } from '../tasks/parties';

/** Who has to do with a request beside the parties of its task. */
export interface CoordinationParties {
  readonly task: Parties;
  /** Those of the request: whoever it was raised to, or shown to, and who has a copy. */
  readonly request: Parties;
  /** Those of its thread: whom it was raised to, and who has a copy, once it was accepted there (domain §6). */
  readonly thread: Parties;
  /** Whose rung it is; null at C1. */
  readonly officeId: string | null;
  /** Which office raised it from below. */
  readonly raiserId: string | null;
  readonly askerId: string;
  readonly consultedIds: readonly string[];
}

type Stands = Pick<CoordinationRow, 'id' | 'taskId' | 'unitId' | 'rung' | 'upperOfficeId'>;

/**
 * The parties of a request, from the rows as they are now. An upper office sees it from the moment it is raised to it
 * or left lying below it, and a department of the line when it has a copy (C4): neither through the task alone.
 */
export async function coordinationParties(
  rows: EntityManager,
  { id, taskId, unitId, rung, upperOfficeId }: Stands,
): Promise<CoordinationParties> {
  const task = (await partiesOf(rows, taskId))!;
  const taken: {
    rung: string;
    officeId: string | null;
    raiserId: string | null;
    copiedIds: string[];
    accepted: boolean;
  }[] = await rows.query(
    `select r.rung, r.office_id as "officeId", r.from_office_id as "raiserId", r.copied_ids as "copiedIds",
            r.accepted_at is not null as accepted
       from coordination_rung r where r.coordination_id = $1 order by r.entered_at, r.rung`,
    [id],
  );
  const consulted: { unitId: string }[] = await rows.query(
    'select unit_id as "unitId" from consultation where coordination_id = $1',
    [id],
  );
  const now = taken.find((one) => one.rung === rung);
  const reachedBy = (rungs: typeof taken, lookingOn: string | null): Parties => ({
    ...task,
    ownUnitId: unitId,
    upperOfficeIds: [...rungs.map(({ officeId }) => officeId), lookingOn].filter((one) => one !== null),
    lineIds: rungs.flatMap(({ copiedIds }) => copiedIds),
  });
  return {
    task,
    request: reachedBy(taken, upperOfficeId),
    thread: reachedBy(
      taken.filter(({ accepted }) => accepted),
      null,
    ),
    officeId: now?.officeId ?? null,
    raiserId: now?.raiserId ?? null,
    askerId: unitId,
    consultedIds: consulted.map((one) => one.unitId),
  };
}

/** May `actor` read it? */
export const mayRead = (actor: Actor, { request }: CoordinationParties): boolean =>
  may(actor, 'coordination.read', request);

/** May `actor` make this move with it, whatever the moment? */
export async function mayMake(
  rows: EntityManager,
  actor: Actor,
  parties: CoordinationParties,
  move: CoordinationMove,
): Promise<boolean> {
  const permission = permissionForCoordination(move);
  for (const one of await ACTING[doerOfCoordination(move)](rows, parties)) {
    if (may(actor, permission, one)) return true;
  }
  return false;
}

/** The consulted units for which `actor` may answer. */
export async function answersFor(
  rows: EntityManager,
  actor: Actor,
  parties: CoordinationParties,
): Promise<string[]> {
  const units: string[] = [];
  for (const unitId of parties.consultedIds) {
    if (may(actor, 'coordination.answer', await partiesOfPart(rows, parties.task, unitId)))
      units.push(unitId);
  }
  return units;
}

/** The parties that a move is asked about: those of the unit, or the office, whose move it is. */
const ACTING: Record<
  CoordinationDoer,
  (rows: EntityManager, parties: CoordinationParties) => Promise<readonly Parties[]> | readonly Parties[]
> = {
  asker: async (rows, { task, askerId }) => [await partiesOfPart(rows, task, askerId)],
  consulted: async (rows, { task, consultedIds }) => {
    const each: Parties[] = [];
    for (const id of consultedIds) each.push(await partiesOfPart(rows, task, id));
    return each;
  },
  lead: (_, { task }) => [task],
  office: (_, { task, officeId }) => (officeId ? [{ ...task, officeId }] : []),
  raiser: (_, { task, raiserId }) => (raiserId ? [{ ...task, officeId: raiserId }] : []),
};

/** Parameters of a statement, numbered as they are bound. */
export class Bound {
  readonly params: unknown[] = [];

  /** @returns `$n` */
  bind(value: unknown): string {
    this.params.push(value);
    return `$${this.params.length}`;
  }
}

/** The ids of the requests that `actor` may read, as a subquery: `coordinationParties` and `may` for many at once. */
export function visibleCoordinations(actor: Actor, bound: Bound): string {
  const tasks = visibleTasks(actor, 'coordination.read', bound.params.length + 1, {
    without: ['upper-office', 'line'],
  });
  if (tasks.params.length !== VISIBLE_PARAMS) throw new Error('The parameters of visibleTasks have changed.');
  tasks.params.forEach((param) => bound.bind(param));
  const at = (standing: 'own-unit' | 'upper-office' | 'line'): string =>
    `${bound.bind(unitsWhere(actor, 'coordination.read', standing))}::uuid[]`;
  const [own, upper, line] = [at('own-unit'), at('upper-office'), at('line')];
  return `(select id from coordination where task_id in ${tasks.sql}
     union select id from coordination where unit_id = any(${own})
     union select id from coordination where upper_office_id = any(${upper})
     union select coordination_id from coordination_rung where office_id = any(${upper})
     union select coordination_id from coordination_rung where rung = 'C4' and copied_ids && ${line})`;
}
