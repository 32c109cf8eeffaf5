import { dayOf, dueAfter, dueOnOrNext, NATIONWIDE } from '@lianban/calendar';
import type { AmendBody } from '@lianban/contract';
import {
  ACKNOWLEDGE_WITHIN,
  lack,
  lacksAhead,
  lacksUnderParent,
  setLimit,
  type Actor,
  type Lack,
} from '@lianban/rules';
import type { Tx } from '../store/store';
import { changesOf, concerns } from './amend.changes';
import { regroup, requireUnits } from './amend.units';
import { AmendmentRow } from './amendment.entity';
import type { AssignmentRow } from './assignment.entity';
import { clockOfPart, keepParts, partsOf, setClock, type Part } from './parts';
import { boundOf } from './requests/extension';
import type { TaskRow } from './task.entity';
import { keep, requireMove, requireNothing } from './task.standing';
import { STILL_OPEN } from './submit.facts';

/** What a task is changed to, and on what ground; what is left out stays. */
export interface Amending extends AmendBody {
  /** What a decision says of the duty of single units; it concerns them alone. */
  readonly duties?: readonly { readonly unitId: string; readonly duty: string }[];
}

/**
 * A new edition of a task, locked by the caller: the one way in which its wording, date, units or duties change, by
 * whomever that is decided. Each unit that it concerns receives it anew (domain §3, amend).
 *
 * @returns the parts that it changed, for the event row that the caller writes
 * @throws Refusal task-cannot-move, requirements-missing
 */
export async function amendTask(
  tx: Tx,
  actor: Actor,
  task: TaskRow,
  body: Amending,
): Promise<AssignmentRow[]> {
  await requireMove(tx, task, 'amend');
  const basis = body.basis.trim();
  const before = await partsOf(tx, task.id);
  const units = body.units ? await requireUnits(tx, body.units) : null;
  const changes = await changesOf(tx, task, body);
  requireNothing('amend', [
    ...lack('something-changed', changes.length === 0),
    ...(units ? lack('one-lead', body.units!.filter(({ part }) => part === 'lead').length !== 1) : []),
    ...(body.dueOn ? await lacksOfDate(tx, task, body.dueOn) : []),
  ]);

  task.edition += 1;
  await tx.rows.insert(AmendmentRow, {
    taskId: task.id,
    edition: task.edition,
    basis,
    changes,
    at: tx.now,
    byId: actor.personId,
  });
  const { heading, body: text, standard, reportingPeriod, dueOn } = body;
  Object.assign(task, {
    ...(heading && { heading: heading.trim() }),
    ...(text && { body: text.trim() }),
    ...(standard && { standard: standard.trim() }),
    ...(reportingPeriod && { reportingPeriod }),
    ...(dueOn && { dueOn }),
  });
  // Stored before the units change: a unit that joins is given the task as it now is.
  await keep(tx, task);
  const regrouped = units ? await regroup(tx, task, before, body.units!, basis) : [];
  const after = await partsOf(tx, task.id);
  const told = after.filter((part) => concerns(changes, regrouped, body.duties ?? [], part));
  const moved = dueOn ? after.filter((part) => before.some(isPart(part)) && follows(part, dueOn)) : [];
  for (const part of moved) setClock(part, setLimit(clockOfPart(part), tx.now, dueOn!), tx.now);
  for (const part of told) owe(tx, task, part);
  const changed = [...new Set([...told, ...moved])];
  await keepParts(tx, changed);
  return [...changed, ...regrouped.filter(({ state }) => state === 'reassigned')];
}

const isPart = (part: Part) => (other: Part) => other.id === part.id;

/**
 * Does a part's date go with the task's? What is done keeps the date it was done by, and a participant keeps the
 * extension it was granted, unless that reaches beyond the new date.
 */
function follows({ state, part, ledger, dueOn: own, unit }: Part, dueOn: string): boolean {
  if (state === 'done') return false;
  if (part === 'lead' || ledger.extensions.length === 0) return true;
  return own !== null && own > dueOnOrNext(dueOn, unit.region ?? NATIONWIDE);
}

/** The unit owes a receipt of this edition, within the day that any receipt is due in. */
function owe(tx: Tx, task: TaskRow, part: Part): void {
  part.owedEdition = task.edition;
  part.acknowledgeBy = dueAfter(tx.now, ACKNOWLEDGE_WITHIN, part.unit.region ?? NATIONWIDE);
}

/** A day to come, not beyond what binds from above, and not before what was placed below. */
async function lacksOfDate(tx: Tx, task: TaskRow, dueOn: string): Promise<Lack[]> {
  const [below] = await tx.rows.query<[{ latest: string | null }]>(
    `select max(b.due_on)::text as latest from task b where b.parent_id = $1 and ${STILL_OPEN}`,
    [task.id],
  );
  const latest = below.latest;
  return [
    ...lacksAhead(dueOn, dayOf(tx.now)),
    ...lacksUnderParent(dueOnOrNext(dueOn, NATIONWIDE), await boundOf(tx, task)),
    ...lack('not-before-below', latest !== null && dueOn < latest, [latest ?? '']),
  ];
}
