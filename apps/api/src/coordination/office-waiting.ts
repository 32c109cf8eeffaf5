import type { OfficeWait } from '@lianban/contract';
import { unitsWhere, type CoordinationStep, type Permission } from '@lianban/rules';
import type { EntityManager } from 'typeorm';
import type { DeskAsked } from '../http/office-desk';

/** One kind: at which steps it waits for an office, and whose it is. */
interface Kind {
  readonly kind: OfficeWait['kind'];
  readonly steps: readonly CoordinationStep[];
  readonly permission: Permission;
  /** The column that holds whose turn it is, of the rung `r`. */
  readonly office: string;
}

const KINDS: readonly Kind[] = [
  {
    kind: 'coordination-to-accept',
    steps: ['to-accept'],
    permission: 'coordination.accept',
    office: 'r.office_id',
  },
  {
    kind: 'coordination-to-decide',
    steps: ['to-decide'],
    permission: 'coordination.decide',
    office: 'r.office_id',
  },
  {
    kind: 'coordination-to-rule',
    steps: ['to-rule'],
    permission: 'coordination.rule',
    office: 'r.office_id',
  },
  {
    kind: 'coordination-to-supplement',
    steps: ['more-wanted'],
    permission: 'coordination.raise',
    office: 'r.from_office_id',
  },
];

type Found = Omit<OfficeWait, 'since'> & { since: Date };

/** What waits for an office on the ladder of coordination, and what the clock put on its desk from below (domain §5). */
export async function coordinationWaiting(
  rows: EntityManager,
  { actor, most }: DeskAsked,
): Promise<OfficeWait[]> {
  const above = unitsWhere(actor, 'coordination.read', 'upper-office');
  const found: Found[][] = [];
  for (const { kind, steps, permission, office } of KINDS) {
    const own = unitsWhere(actor, permission, 'office');
    found.push(
      await rows.query(
        `select '${kind}' as kind, c.id, c.version, o.short_name as office,
                not (${office} = any($1::uuid[])) as lapsed, c.task_id as "taskId", t.number, t.heading,
                u.short_name as unit, c.step_since as since, c.step_by as "dueOn", left(c.blocking, 400) as note
           from coordination c join task t on t.id = c.task_id join unit u on u.id = c.unit_id
           join coordination_rung r on r.coordination_id = c.id and r.cycle = c.cycle and r.rung = c.rung
           join unit o on o.id = ${office}
          where c.ended_at is null and c.step = any($2)
            and (${office} = any($1::uuid[]) or c.upper_office_id = any($3::uuid[]))
          order by c.step_by, c.id limit $4`,
        [own, steps, above, most + 1],
      ),
    );
  }
  return found.flat().map((row) => ({ ...row, since: row.since.toISOString() }));
}
