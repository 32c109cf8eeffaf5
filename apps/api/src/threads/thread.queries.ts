import { Injectable } from '@nestjs/common';
import { dayOf } from '@lianban/calendar';
import type { Mentionables, PersonRef, ThreadAnswer, UnitRef } from '@lianban/contract';
import type { Actor } from '@lianban/rules';
import { ThreadSubjects, type ThreadOf } from '../http/thread-subjects';
import { Store } from '../store/store';
import { personRef } from '../units/refs';
import { ownUnitsOf } from './comment.view';
import { peopleAt } from './mentions';

/** Offered at once to whoever begins to write a name. */
const OFFERED = 8;

@Injectable()
export class ThreadQueries {
  constructor(
    private readonly store: Store,
    private readonly subjects: ThreadSubjects,
  ) {}

  /** What a reader may do in it, and how far each unit has read. */
  async one(actor: Actor, of: ThreadOf): Promise<ThreadAnswer> {
    const { rows } = this.store;
    const { mayWrite, mayAttach, unitIds } = await this.subjects.require(rows, actor, of);
    const units: (UnitRef & { seenUpTo: number })[] = await rows.query(
      `select u.id, u.name, u.short_name as "shortName", u.tier, coalesce((
                select max(r.seq) from thread h join thread_reading r on r.thread_id = h.id
                  join person p on p.id = r.person_id
                 where h.kind = $1 and h.subject_id = $2
                   and (p.unit_id = u.id
                     or exists (select from post o where o.person_id = p.id and o.unit_id = u.id))), 0) as "seenUpTo"
         from unit u where u.id = any($3::uuid[]) order by array_position($3::uuid[], u.id)`,
      [of.kind, of.id, unitIds],
    );
    const own: UnitRef[] = await rows.query(
      `select u.id, u.name, u.short_name as "shortName", u.tier from unit u where u.id = any($1::uuid[])`,
      [ownUnitsOf(actor)],
    );
    const [reading] = await rows.query<{ seq: number }[]>(
      `select r.seq from thread h join thread_reading r on r.thread_id = h.id
        where h.kind = $1 and h.subject_id = $2 and r.person_id = $3`,
      [of.kind, of.id, actor.personId],
    );
    return {
      mayWrite,
      mayAttach,
      units: units.map(({ seenUpTo, ...unit }) => ({ unit, seenUpTo })),
      own,
      readUpTo: reading?.seq ?? 0,
    };
  }

  /**
   * Who can be mentioned, by a piece of the name.
   * @param unitId for a comment of one unit alone; null: of all
   */
  async mentionables(actor: Actor, of: ThreadOf, q: string, unitId: string | null): Promise<Mentionables> {
    const { rows } = this.store;
    const standing = await this.subjects.require(rows, actor, of);
    const unitIds = unitId ? ownUnitsOf(actor).filter((id) => id === unitId) : standing.unitIds;
    const like = `%${q.replace(/[\\%_]/g, '\\$&')}%`;
    const units: UnitRef[] = await rows.query(
      `select u.id, u.name, u.short_name as "shortName", u.tier from unit u
        where u.id = any($1::uuid[]) and (u.name ilike $2 or u.short_name ilike $2) order by u.short_name limit $3`,
      [unitIds, like, OFFERED],
    );
    const people: { person: PersonRef }[] = await rows.query(
      `select ${personRef('p.id')} as person from ${peopleAt('$1', '$4')} and p.name ilike $2
        order by p.name, p.id limit $3`,
      [unitIds, like, OFFERED, dayOf(this.store.now())],
    );
    return { people: people.map(({ person }) => person), units };
  }
}
