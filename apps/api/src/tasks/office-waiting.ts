import type { OfficeWait } from '@lianban/contract';
import { TIERS, unitsWhere, type Permission } from '@lianban/rules';
import type { EntityManager } from 'typeorm';
import type { DeskAsked } from '../http/office-desk';

const rank = (alias: string): string =>
  `array_position(array[${TIERS.map((tier) => `'${tier}'`).join(', ')}], ${alias}.tier)`;

/** The coordination offices that stand below these: of a lower tier, under the same government (domain §6). */
export async function officesBelow(rows: EntityManager, officeIds: readonly string[]): Promise<string[]> {
  if (officeIds.length === 0) return [];
  const found: { id: string }[] = await rows.query(
    `select distinct l.id from unit o join unit l on o.superior_id = any(l.ancestors)
      where o.id = any($1::uuid[]) and l.coordination_office and l.ended_on is null and ${rank('l')} > ${rank('o')}`,
    [officeIds],
  );
  return found.map(({ id }) => id);
}

/** One kind: whose it is, and how its rows are found. `office` is the column that holds whose decision it is. */
interface Kind {
  readonly kind: OfficeWait['kind'];
  readonly permission: Permission;
  readonly office: string;
  readonly due: string;
  readonly since: string;
  /** What follows `select …`; $2 is the person. */
  readonly from: string;
  readonly id: string;
  readonly version: string;
  readonly unit: string;
  readonly note: string;
}

const LED = `(select u.short_name from assignment l join unit u on u.id = l.unit_id
               where l.task_id = t.id and l.part = 'lead' and l.state <> 'reassigned')`;
const OPEN = `from submission s join task t on t.id = s.task_id
               where s.round = t.round and s.decision is null and t.state = 'under-review'
                 and s.submitted_by <> $2::uuid`;

const KINDS: readonly Kind[] = [
  {
    kind: 'case-to-accept',
    permission: 'case.accept',
    office: 'c.to_office_id',
    due: 'c.accept_by',
    since: 'c.raised_at',
    from: `from raised_case c join task t on t.id = c.task_id join assignment a on a.id = c.assignment_id
           join unit u on u.id = a.unit_id where c.accepted_at is null and $2::uuid is not null`,
    id: 'c.id',
    version: 'c.version',
    unit: 'u.short_name',
    note: 'null',
  },
  {
    kind: 'request-to-decide',
    permission: 'request.decide',
    office: 't.office_id',
    due: 'r.decide_by',
    since: 'r.asked_at',
    from: `from request r join task t on t.id = r.task_id
           where r.asked_by <> $2::uuid
             and (r.state = 'consented' or (r.state = 'asked' and not r.needs_consent))`,
    id: 'r.id',
    version: 'r.version',
    unit: `coalesce((select u.short_name from assignment a join unit u on u.id = a.unit_id where a.id = r.assignment_id), ${LED})`,
    note: 'r.ground',
  },
  {
    kind: 'completion-to-review',
    permission: 'task.review',
    office: 't.office_id',
    due: 's.review_by',
    since: 's.submitted_at',
    from: `${OPEN} and s.reviewed_by is null`,
    id: 't.id',
    version: 't.version',
    unit: LED,
    note: 's.text',
  },
  {
    kind: 'completion-to-close',
    permission: 'task.close',
    office: 't.office_id',
    due: 's.review_by',
    since: 's.submitted_at',
    from: `${OPEN} and s.reviewed_by <> $2::uuid`,
    id: 't.id',
    version: 't.version',
    unit: LED,
    note: 's.opinion',
  },
];

type Found = Omit<OfficeWait, 'since'> & { since: Date };

/** What waits for an office in the life of its tasks. */
export async function tasksWaiting(
  rows: EntityManager,
  { actor, now, below, most }: DeskAsked,
): Promise<OfficeWait[]> {
  const found = await Promise.all(
    KINDS.map(async ({ kind, permission, office, due, since, from, id, version, unit, note }) => {
      const standing = permission === 'case.accept' ? 'upper-office' : 'office';
      const own = unitsWhere(actor, permission, standing);
      if (own.length === 0 && below.length === 0) return [];
      const records: Found[] = await rows.query(
        `select '${kind}' as kind, ${id} as id, ${version} as version, o.short_name as office,
                ${office} <> all($1::uuid[]) as lapsed, t.id as "taskId", t.number, t.heading, ${unit} as unit,
                ${since} as since, ${due} as "dueOn", left(${note}, 400) as note
           ${from.replace(' where ', ` join unit o on o.id = ${office} where `)}
            and (${office} = any($1::uuid[])
                 or (${office} = any($3::uuid[]) and ${due} < ($4::timestamptz at time zone 'Asia/Shanghai')::date))
          order by ${due} nulls last, ${since} limit $5`,
        [own, actor.personId, below, now, most + 1],
      );
      return records.map((record) => ({ ...record, since: record.since.toISOString() }));
    }),
  );
  return found.flat();
}
