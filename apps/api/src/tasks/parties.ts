import type { Audience } from '@lianban/contract';
import {
  may,
  Refusal,
  TIERS,
  unitsWhere,
  type Actor,
  type Parties,
  type Permission,
  type Standing,
} from '@lianban/rules';
import type { EntityManager } from 'typeorm';

/** How far down a unit stands, so that tiers compare. */
const rank = (unit: string): string =>
  `array_position(array[${TIERS.map((tier) => `'${tier}'`).join(', ')}], ${unit}.tier)`;

/** A part `a` that is still its unit's. */
const HELD = `a.state <> 'reassigned'`;

/** The office `o` receives what the government `u` is given: the one of its tier and region (domain §6). */
export const RECEIVES = `u.kind = 'government' and o.coordination_office and o.tier = u.tier and o.region = u.region`;

/** The offices that receive what the unit `u` is given in the task `t`. */
export const RECEIVERS = `array(select o.id from unit o where ${RECEIVES} and o.id <> t.office_id)`;

/** The parties of a thing that is asked about with nothing but one office of its own. */
export const NOBODY: Parties = {
  officeId: '',
  parts: [],
  superiorIds: [],
  upperOfficeIds: [],
  receiverIds: [],
  lineIds: [],
  placerId: null,
};

/**
 * Who has to do with a task, from the rows as they are now; null where there is no such task. A unit of an upper tier
 * than the office's does not see below it: a province sees a city's roll-up, not its bureaus (domain §6).
 */
export async function partiesOf(rows: EntityManager, taskId: string): Promise<Parties | null> {
  const found: Parties[] = await rows.query(
    `select t.office_id as "officeId", t.placer_id as "placerId",
            coalesce((select json_agg(json_build_object('unitId', a.unit_id, 'part', a.part))
                        from assignment a where a.task_id = t.id and ${HELD}), '[]') as parts,
            array(select distinct s.id from assignment a join unit u on u.id = a.unit_id
                    join unit s on s.id = any(u.ancestors) join unit o on o.id = t.office_id
                   where a.task_id = t.id and ${HELD} and ${rank('s')} >= ${rank('o')}) as "superiorIds",
            array(select c.to_office_id from raised_case c where c.task_id = t.id) as "upperOfficeIds",
            array(select distinct o.id from assignment a join unit u on u.id = a.unit_id
                    join unit o on ${RECEIVES}
                   where a.task_id = t.id and ${HELD} and o.id <> t.office_id) as "receiverIds",
            array(select distinct u.line_id from assignment a join unit u on u.id = a.unit_id
                   where a.task_id = t.id and ${HELD} and u.line_id is not null) as "lineIds"
       from task t where t.id = $1`,
    [taskId],
  );
  return found[0] ?? null;
}

/** Of the parties of its task, those that one part concerns: its unit, and the office that receives for it. */
export async function partiesOfPart(rows: EntityManager, parties: Parties, unitId: string): Promise<Parties> {
  const found: { id: string }[] = await rows.query(
    `select o.id from unit u join unit o on ${RECEIVES} where u.id = $1 and o.id <> $2`,
    [unitId, parties.officeId],
  );
  return { ...parties, ownUnitId: unitId, receiverIds: found.map(({ id }) => id) };
}

/** The parties of a task that `actor` may read. One that it may not read looks just like one that does not exist. */
export async function requireReadable(rows: EntityManager, actor: Actor, taskId: string): Promise<Parties> {
  const parties = await partiesOf(rows, taskId);
  if (!parties || !may(actor, 'task.read', parties)) throw new Refusal('not-found', { id: taskId });
  return parties;
}

/** How many parameters `visibleTasks` uses. */
export const VISIBLE_PARAMS = 7;

interface VisibleOf {
  /** Standings that do not count, for a thing of the task that not all of its readers see. */
  readonly without?: readonly Standing[];
  /**
   * A select of the ids of the tasks that are asked about, where they are few: an office may see a hundred thousand,
   * and the hundred of one plan are not to be looked for among them.
   */
  readonly among?: string;
}

/**
 * The ids of the tasks that `actor` may do `permission` to, as a subquery: `partiesOf` and `may` for many rows at
 * once. Lists, search and counts ask this and nothing else.
 *
 * @param first number of the first of the parameters that it uses, `VISIBLE_PARAMS` of them
 */
export function visibleTasks(
  actor: Actor,
  permission: Permission,
  first: number,
  { without = [], among }: VisibleOf = {},
): { sql: string; params: string[][] } {
  const at = (offset: number): string => `any($${first + offset}::uuid[])`;
  const asked = (column: string): string => (among ? ` and ${column} in (${among})` : '');
  const parts = ['lead', 'co-lead', 'participant'] as const;
  const units = (standing: Standing): string[] =>
    without.includes(standing) ? [] : unitsWhere(actor, permission, standing);
  return {
    sql: `(select id from task where office_id = ${at(0)}${asked('id')}
           union select a.task_id from assignment a where a.unit_id = ${at(1)} and ${HELD}${asked('a.task_id')}
           union select a.task_id from assignment a join unit u on u.id = a.unit_id
                   join task v on v.id = a.task_id join unit o on o.id = v.office_id
                   join unit s on s.id = any(u.ancestors) and s.id = ${at(2)}
                  where u.ancestors && $${first + 2}::uuid[] and ${HELD} and ${rank('s')} >= ${rank('o')}${asked('a.task_id')}
           union select task_id from raised_case where to_office_id = ${at(3)}${asked('task_id')}
           union select a.task_id from unit o join unit u on ${RECEIVES} join assignment a on a.unit_id = u.id
                   join task v on v.id = a.task_id
                  where o.id = ${at(4)} and ${HELD} and v.office_id <> o.id${asked('a.task_id')}
           union select a.task_id from unit u join assignment a on a.unit_id = u.id
                  where u.line_id = ${at(5)} and ${HELD}${asked('a.task_id')}
           union select id from task where placer_id = ${at(6)}${asked('id')})`,
    params: [
      units('office'),
      [...new Set(parts.flatMap((part) => units(part)))],
      units('superior'),
      units('upper-office'),
      units('receiver'),
      units('line'),
      units('placer'),
    ],
  };
}

/** Who hears of a task: whoever watches it or its plan, and the units that it concerns. */
export function audienceOf(
  task: { readonly id: string; readonly planId: string },
  parties: Parties,
): Audience[] {
  const { officeId, parts, upperOfficeIds, receiverIds, placerId } = parties;
  const units = [officeId, ...parts.map((part) => part.unitId), ...upperOfficeIds, ...receiverIds];
  return [
    `task:${task.id}`,
    `plan:${task.planId}`,
    ...[...units, ...(placerId ? [placerId] : [])].map((id): Audience => `unit:${id}`),
  ];
}
