import type { UnitFollower } from '../units/unit.followers';

/** What a unit wrote for itself alone is read by the unit that it ended in; its readers are told of a change. */
export const commentFollower: UnitFollower = {
  openAt: () => Promise.resolve([]),
  follow: async (tx, { fromId, toId, ids }) => {
    // Of a unit that gives only a part of itself away, what was written stays.
    if (ids !== null) return 0;
    const threads: { id: string; lastRev: number }[] = await tx.rows.query(
      `select id, last_rev as "lastRev" from thread
        where id in (select thread_id from comment where unit_id = $1) order by id for update`,
      [fromId],
    );
    for (const { id, lastRev } of threads) {
      const [moved]: [unknown[], number] = await tx.rows.query(
        `update comment c set unit_id = $3, rev = $4 + n.turn
           from (select seq, row_number() over (order by seq) as turn from comment
                  where thread_id = $1 and unit_id = $2) n
          where c.thread_id = $1 and c.seq = n.seq returning c.seq`,
        [id, fromId, toId, lastRev],
      );
      await tx.rows.query('update thread set last_rev = $2 where id = $1', [id, lastRev + moved.length]);
    }
    return 0;
  },
};
