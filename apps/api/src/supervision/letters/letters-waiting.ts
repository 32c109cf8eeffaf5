import type { OfficeWait } from '@lianban/contract';
import { say } from '@lianban/contract';
import { SIGNER_ROLES, unitsWhere, type Instrument, type Rung, type Signer } from '@lianban/rules';
import type { EntityManager } from 'typeorm';
import type { DeskAsked } from '../../http/office-desk';

interface Found {
  id: string;
  version: number;
  rung: Rung;
  instrument: Instrument;
  office: string;
  lapsed: boolean;
  taskId: string | null;
  number: string | null;
  heading: string | null;
  items: number;
  unit: string;
  since: Date;
  dueOn: string | null;
  note: string | null;
}

const ABOUT = `left join lateral (select k.task_id, t.number, t.heading, count(*) over ()::int as items
    from rung_taken k join task t on t.id = k.task_id where k.letter_id = l.id and k.dropped_at is null
    order by k.fired_at limit 1) first on true`;

const SELECT = (since: string, due: string, note: string, own: string): string =>
  `select l.id, l.version, l.rung, l.instrument, o.short_name as office, ${own} as lapsed, first.task_id as "taskId",
          first.number, first.heading, coalesce(first.items, 0) as items, u.short_name as unit, ${since} as since,
          ${due} as "dueOn", ${note} as note
     from letter l join unit o on o.id = l.office_id join unit u on u.id = l.unit_id ${ABOUT}`;

const TODAY = `($3::timestamptz at time zone 'Asia/Shanghai')::date`;

/** Letters to sign, prompts that may be held back, answers to take, and clocks that were set aside. */
export async function lettersWaiting(rows: EntityManager, asked: DeskAsked): Promise<OfficeWait[]> {
  const { actor, now, below, most } = asked;
  const signable = [...new Set(actor.posts.map(({ unitId }) => unitId))].flatMap((unitId) => {
    const roles = actor.posts.filter((post) => post.unitId === unitId).map(({ role }) => role);
    const signers = (Object.keys(SIGNER_ROLES) as Signer[]).filter((signer) =>
      SIGNER_ROLES[signer].some((role) => roles.includes(role)),
    );
    return signers.map((signer) => `${unitId} ${signer}`);
  });
  const toSign: Found[] = await rows.query(
    `${SELECT('l.drafted_at', 'l.sign_by', 'null::text', 'l.office_id = any($2::uuid[])')}
      where l.state = 'drafted' and (
        (exists (select 1 from unnest(l.signers) s
                  where l.office_id || ' ' || s = any($1::text[])
                    and not exists (select 1 from letter_signature g where g.letter_id = l.id and g.signer = s))
          and not exists (select 1 from letter_signature g where g.letter_id = l.id and g.person_id = $5)
          and (l.instrument <> 'talk' or l.minutes is not null))
        or (l.office_id = any($6::uuid[]) and l.instrument = 'talk' and l.minutes is null)
        or (l.office_id = any($2::uuid[]) and l.sign_by < ${TODAY}))
      order by l.sign_by, l.drafted_at limit $4`,
    [signable, below, now, most + 1, actor.personId, unitsWhere(actor, 'letter.amend', 'office')],
  );
  const answered: Found[] = await rows.query(
    `${SELECT('n.at', 'null::date', 'left(n.text, 400)', 'false')}
       join lateral (select at, text from letter_answer where letter_id = l.id order by at desc limit 1) n on true
      where l.state = 'answered' and l.office_id = any($1::uuid[]) and $2::int > 0 and $3::timestamptz is not null
      order by n.at limit $2`,
    [unitsWhere(actor, 'letter.accept', 'office'), most + 1, now],
  );
  const prompts: Found[] = await rows.query(
    `${SELECT('l.drafted_at', `(l.release_at at time zone 'Asia/Shanghai')::date`, 'null::text', 'false')}
      where l.state = 'signed' and l.rung = 'S1' and l.office_id = any($1::uuid[]) and $3::timestamptz is not null
      order by l.release_at limit $2`,
    [unitsWhere(actor, 'letter.hold-back', 'office'), most + 1, now],
  );
  const aside: (Omit<Found, 'rung' | 'instrument' | 'items'> & { heading: string })[] = await rows.query(
    `select c.assignment_id as id, null as version, o.short_name as office, false as lapsed, t.id as "taskId", t.number,
            t.heading, u.short_name as unit, c.aside_at as since, null::date as "dueOn", c.reason as note
       from ladder_clock c join assignment a on a.id = c.assignment_id join task t on t.id = a.task_id
       join unit o on o.id = t.office_id join unit u on u.id = a.unit_id
      where c.aside_at is not null and t.office_id = any($1::uuid[]) order by c.aside_at limit $2`,
    [unitsWhere(actor, 'letter.amend', 'office'), most + 1],
  );
  return [
    ...toSign.map((row) => waitOf(row, row.instrument === 'talk' ? 'talk-to-hold' : 'letter-to-sign')),
    ...answered.map((row) => waitOf(row, 'answer-to-accept')),
    ...prompts.map((row) => waitOf(row, 'prompt-leaving')),
    ...aside.map((row) => ({
      ...row,
      kind: 'clock-aside' as const,
      version: null,
      since: row.since.toISOString(),
    })),
  ];
}

function waitOf(
  { rung: _rung, instrument, items, heading, since, ...row }: Found,
  kind: OfficeWait['kind'],
): OfficeWait {
  const title = say('zh-CN', 'letter.heading', {
    instrument: say('zh-CN', `instrument.${instrument}`),
    heading: heading ?? '',
    count: items,
  });
  return { ...row, kind, heading: title, since: since.toISOString() };
}
