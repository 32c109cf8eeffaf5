import { Injectable, Logger } from '@nestjs/common';
import { dayOf, dueAfter, NATIONWIDE } from '@lianban/calendar';
import { ACCEPT_CASE_WITHIN, deemedReceived, ELEVATE, elevationAt, type Waiting } from '@lianban/rules';
import { Store, type Tx } from '../store/store';
import { AssignmentRow } from '../tasks/assignment.entity';
import { keepAssignment, setGoing } from '../tasks/assignment.actions';
import { audienceOf, partiesOf } from '../tasks/parties';
import { TaskRow } from '../tasks/task.entity';
import { UnitRow } from '../units/unit.entity';
import { officesFor } from './offices';

export interface Swept {
  readonly deemed: number;
  readonly raised: number;
  /** Rows that could not be dealt with; the reason is in the log, and the next round tries again. */
  readonly setAside: number;
}

interface Candidate {
  assignmentId: string;
  taskId: string;
}

type Fired = 'deemed' | 'raised';

/**
 * One round of the clock. Any number of processes may run it at once: each row is claimed with `skip locked`, asked
 * again when it is held, and each rung has a unique key, so that nothing happens twice (domain §5).
 */
@Injectable()
export class Sweep {
  private readonly log = new Logger('clock');
  /** What was set aside before: it is tried again each round, and told once. */
  private readonly told = new Set<string>();

  constructor(private readonly store: Store) {}

  async run(): Promise<Swept> {
    const swept = { deemed: 0, raised: 0, setAside: 0 };
    for (const candidate of await this.candidates()) {
      try {
        const fired = await this.store.write(null, (tx) => fire(tx, candidate));
        if (fired) swept[fired] += 1;
      } catch (fault) {
        swept.setAside += 1;
        if (this.told.has(candidate.assignmentId)) continue;
        this.told.add(candidate.assignmentId);
        this.log.error(`${candidate.assignmentId}: ${fault instanceof Error ? fault.stack : String(fault)}`);
      }
    }
    return swept;
  }

  /** Parts whose receipt or due day has passed, the longest waiting first; two indexes, no lock. */
  private candidates(): Promise<Candidate[]> {
    return this.store.rows.query(
      `select a.id as "assignmentId", a.task_id as "taskId" from assignment a
        where a.state = 'pending' and a.acknowledge_by < $1
       union
       select a.id, a.task_id from assignment a join unit u on u.id = a.unit_id
        where a.state <> 'done' and a.due_on < $1 and u.tier = 'municipal'
          and not exists (select 1 from raised_case c
                           where c.assignment_id = a.id and c.cycle = a.cycle and c.rung = $2)
        limit 1000`,
      [dayOf(this.store.now()), ELEVATE],
    );
  }
}

async function fire(tx: Tx, { assignmentId, taskId }: Candidate): Promise<Fired | null> {
  const task = await tx.rows.findOne(TaskRow, {
    where: { id: taskId },
    lock: { mode: 'pessimistic_write', onLocked: 'skip_locked' },
  });
  // Somebody else holds it: another clock, or a person whose move may change the answer. The next round asks again.
  if (!task) return null;
  const assignment = await tx.rows.findOneByOrFail(AssignmentRow, { id: assignmentId });
  const unit = await tx.rows.findOneByOrFail(UnitRow, { id: assignment.unitId });
  const waiting: Waiting = {
    state: assignment.state,
    taskState: task.state,
    tier: unit.tier,
    dispatchedAt: assignment.dispatchedAt,
    dueOn: assignment.dueOn,
    region: unit.region ?? NATIONWIDE,
  };
  if (deemedReceived(waiting, tx.now)) {
    await deem(tx, task, assignment);
    return 'deemed';
  }
  if (elevationAt(waiting, tx.now) === 'leave') return null;
  return (await raise(tx, task, assignment, unit)) ? 'raised' : null;
}

/** 视为签收: recorded as deemed, not as given. */
async function deem(tx: Tx, task: TaskRow, assignment: AssignmentRow): Promise<void> {
  assignment.state = 'deemed';
  assignment.acknowledgedAt = tx.now;
  await keepAssignment(tx, assignment);
  await setGoing(tx, { task, assignment });
  const parties = await partiesOf(tx.rows, task.id);
  const facts = { planId: task.planId, taskId: task.id, assignmentId: assignment.id };
  await tx.announce('assignment.deemed', audienceOf(task, parties!), facts, { unitId: assignment.unitId });
}

/** @returns false where another process was first, or no office of the upper tier is in the register */
async function raise(tx: Tx, task: TaskRow, assignment: AssignmentRow, unit: UnitRow): Promise<boolean> {
  const offices = await officesFor(tx, task, unit);
  if (!offices) throw new Error(`No provincial coordination office stands above ${unit.name}.`);
  const [raised] = await tx.rows.query<{ id: string }[]>(
    `insert into raised_case (task_id, assignment_id, cycle, rung, from_office_id, to_office_id, raised_at, accept_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict on constraint raised_once do nothing returning id`,
    [
      task.id,
      assignment.id,
      assignment.cycle,
      ELEVATE,
      offices.from,
      offices.to.id,
      tx.now,
      dueAfter(tx.now, ACCEPT_CASE_WITHIN, offices.to.region ?? NATIONWIDE),
    ],
  );
  if (!raised) return false;
  const parties = await partiesOf(tx.rows, task.id);
  const facts = { planId: task.planId, taskId: task.id, assignmentId: assignment.id, caseId: raised.id };
  await tx.announce('case.raised', audienceOf(task, parties!), facts, { unitId: unit.id });
  return true;
}
