import { chooseRungs, nextLook, rungsDue, type DueRung } from '@lianban/rules';
import type { EntityManager } from 'typeorm';
import type { Tx } from '../../store/store';
import { partiesOf } from '../../tasks/parties';
import { TaskRow } from '../../tasks/task.entity';
import { tell } from '../../tasks/told';
import { putIntoLetter } from '../letters/draft';
import { raiseCase } from './elevate';
import { partsOnLadder, type PartOnLadder } from './ladder.facts';
import { RuleBook, type RulesInForce } from './rules.queries';

export interface Climbed {
  readonly taken: number;
  readonly raised: number;
}

/**
 * Takes what is due for one part, asked again while its task is held (domain §5: at fire time everything is asked
 * again). Null where somebody else holds the task: the next round asks.
 */
export async function climb(tx: Tx, assignmentId: string, taskId: string): Promise<Climbed | null> {
  const task = await tx.rows.findOne(TaskRow, {
    where: { id: taskId },
    lock: { mode: 'pessimistic_write', onLocked: 'skip_locked' },
  });
  if (!task) return null;
  const [part] = await partsOnLadder(tx.rows, [assignmentId]);
  if (!part) return null;
  const inForce = (await RuleBook.read(tx.rows)).ofPart(part);
  const { take, passOver } = chooseRungs(rungsDue(part.facts, inForce.rules, tx.now));
  for (const due of passOver) await record(tx, part, due, null);
  let [taken, raised] = [0, 0];
  for (const due of take) {
    const done = await takeRung(tx, task, part, due, inForce);
    if (done) taken += 1;
    if (done && due.rung === 'S5') raised += 1;
  }
  await lookedAt(tx.rows, tx.now, await partsOnLadder(tx.rows, [assignmentId]), inForce);
  return { taken, raised };
}

/** @returns false where another process was first */
async function takeRung(
  tx: Tx,
  task: TaskRow,
  part: PartOnLadder,
  due: DueRung,
  inForce: RulesInForce,
): Promise<boolean> {
  const id = await record(tx, part, due, null);
  if (!id) return false;
  const { assignmentId } = part;
  if (due.rung === 'S5') return raiseCase(tx, task, part);
  const letterId = await putIntoLetter(tx, part, due, inForce, id);
  await tell(tx, {
    name: 'rung.taken',
    task,
    parties: (await partiesOf(tx.rows, task.id))!,
    unitId: part.unitId,
    note: due.rung,
    facts: { assignmentId, letterId },
  });
  return true;
}

async function record(
  tx: Tx,
  { taskId, assignmentId, facts }: PartOnLadder,
  { rung, step, because, count }: DueRung,
  letterId: string | null,
): Promise<string | null> {
  const [row] = await tx.rows.query<{ id: string }[]>(
    `insert into rung_taken (task_id, assignment_id, cycle, rung, step, fired_at, because, count, due_on, percentage, letter_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) on conflict on constraint rung_once do nothing returning id`,
    [
      taskId,
      assignmentId,
      facts.cycle,
      rung,
      step,
      tx.now,
      because,
      count,
      facts.confirmedOn ?? null,
      facts.percentage,
      letterId,
    ],
  );
  return row?.id ?? null;
}

/** Writes down when these parts are to be looked at next, if nothing happens to them before. */
export async function lookedAt(
  rows: EntityManager,
  now: Date,
  parts: readonly PartOnLadder[],
  rules: RulesInForce | ((part: PartOnLadder) => RulesInForce),
): Promise<void> {
  if (parts.length === 0) return;
  const of = typeof rules === 'function' ? rules : () => rules;
  await rows.query(
    `update ladder_clock c set next_at = n.at, seen = n.seen, aside_at = null, reason = null
       from unnest($1::uuid[], $2::timestamptz[], $3::text[]) as n(id, at, seen) where c.assignment_id = n.id`,
    [
      parts.map(({ assignmentId }) => assignmentId),
      parts.map((part) => nextLook(part.facts, of(part).rules, now)),
      parts.map(({ seen }) => seen),
    ],
  );
}
