import type { Store } from '../../store/store';
import { rungsDue } from '@lianban/rules';
import { sendTo } from '../letters/send';
import { climb, lookedAt } from './climb';
import { partsOnLadder, PRESSED, SEEN } from './ladder.facts';
import { RuleBook } from './rules.queries';

export interface LadderSwept {
  taken: number;
  raised: number;
  sent: number;
  withdrawn: number;
  unanswered: number;
  setAside: number;
}

const BATCH = 500;
/** While one process deals with what it claimed, the others leave it alone; a killed one gives it back by this. */
const LEASE_MINUTES = 10;
/** What could not be dealt with is tried again after this. */
const RETRY_MINUTES = 60;

const later = (now: Date, minutes: number): Date => new Date(now.getTime() + minutes * 60_000);

/**
 * One round of the supervision ladder over every open clock. Clocks are claimed in batches with `skip locked`, looked at
 * in memory, and what is due is taken part by part, each in a transaction of its own. One that cannot be dealt with is
 * set aside with its reason and the others go on (domain §5).
 */
export async function ladderRound(
  store: Store,
  onFault: (assignmentId: string, fault: unknown) => void,
): Promise<LadderSwept> {
  const swept: LadderSwept = { taken: 0, raised: 0, sent: 0, withdrawn: 0, unanswered: 0, setAside: 0 };
  await beginClocks(store);
  const busy: string[] = [];
  for (let due = await claim(store); due !== null; due = await claim(store)) {
    for (const { assignmentId, taskId } of due) {
      try {
        const climbed = await store.write(null, (tx) => climb(tx, assignmentId, taskId));
        if (climbed) {
          swept.taken += climbed.taken;
          swept.raised += climbed.raised;
        } else busy.push(assignmentId);
      } catch (fault) {
        swept.setAside += 1;
        await setAside(store, assignmentId, fault);
        onFault(assignmentId, fault);
      }
    }
  }
  // Somebody held these: the next round asks.
  await askAgain(store, busy);
  await release(store, swept);
  swept.unanswered = await recordUnanswered(store);
  return swept;
}

async function beginClocks(store: Store): Promise<void> {
  await store.rows.query(
    `insert into ladder_clock (assignment_id, seen, next_at)
     select a.id, '', $1 from assignment a join task t on t.id = a.task_id
      where ${PRESSED} and not exists (select 1 from ladder_clock c where c.assignment_id = a.id)
     on conflict do nothing`,
    [store.now()],
  );
}

/** The next batch of clocks that are to be looked at; of those, what has something due. Null: there are none. */
function claim(store: Store): Promise<{ assignmentId: string; taskId: string }[] | null> {
  return store.write(null, async (tx) => {
    const claimed: { id: string }[] = await tx.rows.query(
      `select c.assignment_id as id from ladder_clock c join assignment a on a.id = c.assignment_id
         join task t on t.id = a.task_id
        where ${PRESSED} and (c.next_at <= $1 or (c.seen <> ${SEEN} and c.aside_at is null))
        limit ${BATCH} for update of c skip locked`,
      [tx.now],
    );
    if (claimed.length === 0) return null;
    const parts = await partsOnLadder(
      tx.rows,
      claimed.map(({ id }) => id),
    );
    const book = await RuleBook.read(tx.rows);
    const due: typeof parts = [];
    const quiet: typeof parts = [];
    const broken: typeof parts = [];
    for (const part of parts) {
      try {
        (rungsDue(part.facts, book.ofPart(part).rules, tx.now).length > 0 ? due : quiet).push(part);
      } catch {
        // Tried by itself, where its reason is written down.
        broken.push(part);
      }
    }
    const own = [...due, ...broken];
    await tx.rows.query(
      `update ladder_clock c set next_at = $3, seen = n.seen
         from unnest($1::uuid[], $2::text[]) as n(id, seen) where c.assignment_id = n.id`,
      [
        own.map(({ assignmentId }) => assignmentId),
        own.map(({ seen }) => seen),
        later(tx.now, LEASE_MINUTES),
      ],
    );
    await lookedAt(tx.rows, tx.now, quiet, book.ofPart);
    return own;
  });
}

const askAgain = (store: Store, busy: readonly string[]): Promise<unknown> =>
  store.rows.query(`update ladder_clock set next_at = $2 where assignment_id = any($1)`, [busy, store.now()]);

const setAside = (store: Store, assignmentId: string, fault: unknown): Promise<unknown> =>
  store.rows.query(
    `update ladder_clock set aside_at = coalesce(aside_at, $2), next_at = $3, reason = $4 where assignment_id = $1`,
    [
      assignmentId,
      store.now(),
      later(store.now(), RETRY_MINUTES),
      (fault instanceof Error ? fault.message : String(fault)).slice(0, 500),
    ],
  );

/** What may leave, unit by unit. */
async function release(store: Store, swept: LadderSwept): Promise<void> {
  const units: { id: string }[] = await store.rows.query(
    `select distinct unit_id as id from letter where state = 'signed' and release_at <= $1`,
    [store.now()],
  );
  for (const { id } of units) {
    const { sent, withdrawn } = await store.write(null, (tx) => sendTo(tx, id));
    swept.sent += sent;
    swept.withdrawn += withdrawn;
  }
}

/** 逾期未回复: a fact with its time, once. */
function recordUnanswered(store: Store): Promise<number> {
  return store.write(null, async (tx) => {
    const found: { id: string; unitId: string; officeId: string }[] = await tx.rows.query(
      `select id, unit_id as "unitId", office_id as "officeId" from letter
        where state = 'sent' and unanswered_at is null and answer_by < ($1::timestamptz at time zone 'Asia/Shanghai')::date
        for update skip locked`,
      [tx.now],
    );
    if (found.length === 0) return 0;
    await tx.rows.query(`update letter set unanswered_at = $2 where id = any($1)`, [
      found.map(({ id }) => id),
      tx.now,
    ]);
    for (const { id, unitId, officeId } of found) {
      await tx.announce('letter.unanswered', [`unit:${unitId}`, `unit:${officeId}`], {
        letterId: id,
        unitId,
      });
    }
    return found.length;
  });
}
