import { ChainReader, type Broken, type EventRecord, type Found } from '@lianban/audit-chain';
import { EVENT_RECORD } from '../store/feed/event.record';

/** The head of the chain on one day, from a file that the server that is checked could not change. */
export interface Anchor {
  readonly day: string;
  readonly seq: number;
  readonly hash: string;
}

export interface Verdict {
  /** Links that were followed. */
  readonly links: number;
  /** Events that are too new to be sealed. */
  readonly unsealed: number;
  readonly broken: Broken | null;
  /** The first anchor that the chain does not pass: it was cut off before it, or written anew. */
  readonly unanchored: Anchor | null;
}

/** What a chain is read with: TypeORM's manager, or a connection of pg's. */
export interface Asking {
  query<T>(sql: string, parameters?: unknown[]): Promise<T>;
}

const AT_ONCE = 5_000;

/** The chain from its first link on, in lists of at most `AT_ONCE`. */
export async function* linksOf(asking: Asking): AsyncGenerator<Found[]> {
  for (let after = 0; ;) {
    const rows: (EventRecord & { seq: string; hash: string; eventId: string })[] = await asking.query(
      `select s.seq, encode(s.hash, 'hex') as hash, s.event_id as "eventId", ${EVENT_RECORD}
         from event_seal s left join event e on e.id = s.event_id
        where s.seq > $1 order by s.seq limit $2`,
      [after, AT_ONCE],
    );
    if (rows.length === 0) return;
    after = Number(rows.at(-1)!.seq);
    yield rows.map(({ seq, hash, eventId, ...event }) => ({
      seq: Number(seq),
      hash,
      eventId,
      // A left join without a right side.
      event: (event.id as string | null) === null ? null : event,
    }));
  }
}

/** Follows the whole chain of a database; reads only. @param anchors in any order */
export async function verifyChain(asking: Asking, anchors: readonly Anchor[] = []): Promise<Verdict> {
  const reader = new ChainReader();
  const byDay = [...anchors].sort((one, other) => one.seq - other.seq);
  const passed = new Map(byDay.map((anchor) => [anchor.seq, anchor]));
  let unanchored: Anchor | null = null;
  for await (const links of linksOf(asking)) {
    for (const link of links) {
      const broken = reader.take(link);
      if (broken) return { links: reader.last.seq, unsealed: 0, broken, unanchored };
      const anchor = passed.get(link.seq);
      if (anchor && anchor.hash !== link.hash) unanchored ??= anchor;
    }
  }
  unanchored ??= byDay.find(({ seq }) => seq > reader.last.seq) ?? null;
  const { inserted, unsealed } = await besideChain(asking);
  const broken = inserted ? ({ what: 'inserted', seq: reader.last.seq, eventId: inserted } as const) : null;
  return { links: reader.last.seq, unsealed, broken, unanchored };
}

/** Events without a seal: those that wait for theirs are new, the others were put in past the product's door. */
async function besideChain(asking: Asking): Promise<{ inserted: string | null; unsealed: number }> {
  const [beside] = await asking.query<{ inserted: string | null; unsealed: number }[]>(
    `select min(e.id) filter (where w.event_id is null) as inserted, count(w.event_id)::int as unsealed
       from event e left join event_waiting w on w.event_id = e.id
      where not exists (select from event_seal s where s.event_id = e.id)`,
  );
  return beside ?? { inserted: null, unsealed: 0 };
}
