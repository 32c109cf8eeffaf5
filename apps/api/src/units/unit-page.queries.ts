import { Injectable } from '@nestjs/common';
import { dayOf } from '@lianban/calendar';
import {
  LIMITS,
  type OpenMatter,
  type Page,
  type UnitChangeAnswer,
  type UnitNameAnswer,
  type UnitPageAnswer,
  type UnitPersonAnswer,
  type UnitRef,
} from '@lianban/contract';
import { pageOf, readCursor } from '../http/page';
import { Store } from '../store/store';
import { inForce, personRef, unitRef } from './refs';
import { unitAnswer } from './unit.queries';
import { UnitFollowers } from './unit.followers';

interface PageRecord {
  names: UnitNameAnswer[];
  line: UnitRef | null;
  above: UnitRef[];
  people: number;
  history: UnitChangeAnswer[];
}

/** Ids of those who belong to the unit or hold a post there. */
const peopleOf = (unit: string): string =>
  `select id from person where unit_id = ${unit} union select person_id from post where unit_id = ${unit}`;

/** One unit with all that the register knows of it. */
@Injectable()
export class UnitPageQueries {
  constructor(
    private readonly store: Store,
    private readonly followers: UnitFollowers,
  ) {}

  /** @throws Refusal not-found */
  async one(id: string): Promise<UnitPageAnswer> {
    const { rows } = this.store;
    const unit = await unitAnswer(rows, id);
    const [record]: PageRecord[] = await rows.query(
      `select coalesce((select json_agg(json_build_object('name', n.name, 'kind', n.kind, 'untilOn', n.until_on)
                                        order by array_position(array['official', 'short', 'alias', 'former'], n.kind),
                                                 n.until_on desc nulls last, n.name)
                          from unit_name n where n.unit_id = u.id), '[]') as names,
              ${unitRef('u.line_id')} as line,
              coalesce((select json_agg(${unitRef('up.id')} order by up.place)
                          from unnest(u.ancestors) with ordinality as up(id, place)), '[]') as above,
              (select count(*)::int from person p where p.left_on is null and p.id in (${peopleOf('u.id')})) as people,
              coalesce((select json_agg(json_build_object(
                            'kind', c.kind, 'on', c.on_day, 'basis', c.basis, 'at', c.at, 'by', ${personRef('c.person_id')},
                            'units', coalesce(c.detail->'units', '[]'), 'before', c.detail->>'before',
                            'after', c.detail->>'after', 'moved', c.detail->'moved') order by c.id desc)
                          from unit_change c where c.unit_id = u.id), '[]') as history
         from unit u where u.id = $1`,
      [id],
    );
    const history = record!.history.map((change) => ({ ...change, at: new Date(change.at).toISOString() }));
    return { ...unit, ...record!, history, open: (await this.followers.openAt(rows, id)).length };
  }

  /** What would go along if the unit were merged. @throws Refusal not-found */
  async open(id: string): Promise<OpenMatter[]> {
    await unitAnswer(this.store.rows, id);
    return this.followers.openAt(this.store.rows, id);
  }

  /** Who belongs to the unit or holds a post there, by name. @throws Refusal not-found */
  async people(id: string, cursor?: string): Promise<Page<UnitPersonAnswer>> {
    await unitAnswer(this.store.rows, id);
    const after = readCursor(cursor, 2);
    const rows: UnitPersonAnswer[] = await this.store.rows.query(
      `select p.id, p.name, case when p.unit_id <> $1 then ${unitRef('p.unit_id')} end as "from",
              coalesce((select json_agg(json_build_object(
                            'role', held.role, 'acting', held.acting, 'fromOn', held.from_on, 'untilOn', held.until_on,
                            'inForce', ${inForce('held', '$2')}) order by held.role)
                          from post held where held.person_id = p.id and held.unit_id = $1), '[]') as posts
         from person p
        where p.left_on is null
          and p.id in (${peopleOf('$1')})
          and ($3::text is null or (p.name, p.id) > ($3, $4::uuid))
        order by p.name, p.id limit $5`,
      [id, dayOf(this.store.now()), after?.[0] ?? null, after?.[1] ?? null, LIMITS.pageSize + 1],
    );
    return pageOf(
      rows,
      (row) => [row.name, row.id],
      (row) => row,
    );
  }
}
