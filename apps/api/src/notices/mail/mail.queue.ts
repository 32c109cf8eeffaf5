import { NATIONWIDE } from '@lianban/calendar';
import { goesAt, routeOf, type NoticeKind, type NoticeRoutes } from '@lianban/rules';
import type { Tx } from '../../store/store';

export interface Kept {
  readonly id: string;
  readonly personId: string;
  readonly kind: NoticeKind;
}

interface Wish {
  readonly personId: string;
  readonly routes: NoticeRoutes;
  readonly opens: number | null;
  readonly closes: number | null;
  readonly region: string | null;
}

/** Puts down which of these notices go by mail, and when: by each person's choice, not below the office's floor. */
export async function queueMail(tx: Tx, notices: readonly Kept[], officeId: string | null): Promise<void> {
  if (notices.length === 0) return;
  const wishes: Wish[] = await tx.rows.query(
    `select s.person_id as "personId", s.routes, s.opens, s.closes, u.region
       from notice_settings s join person p on p.id = s.person_id join unit u on u.id = p.unit_id
      where s.person_id = any($1::uuid[]) and s.address is not null`,
    [notices.map(({ personId }) => personId)],
  );
  if (wishes.length === 0) return;
  const [floor]: { routes: NoticeRoutes }[] = await tx.rows.query(
    `select routes from notice_floor where office_id = $1`,
    [officeId],
  );
  const of = new Map(wishes.map((wish) => [wish.personId, wish]));
  const due = notices.flatMap(({ id, personId, kind }) => {
    const wish = of.get(personId);
    if (!wish) return [];
    const { opens, closes } = wish;
    const hours = opens === null || closes === null ? null : { opens, closes };
    const at = goesAt(
      routeOf(kind, wish.routes, floor?.routes ?? {}),
      tx.now,
      hours,
      wish.region ?? NATIONWIDE,
    );
    return at ? [{ id, personId, at }] : [];
  });
  await tx.rows.query(
    `insert into notice_mail (notice_id, person_id, due_at)
     select d.id, d."personId", d.at from jsonb_to_recordset($1::jsonb) as d (id bigint, "personId" uuid, at timestamptz)
     on conflict do nothing`,
    [JSON.stringify(due)],
  );
}
