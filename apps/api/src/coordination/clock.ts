import { Injectable, Logger } from '@nestjs/common';
import { dayOf } from '@lianban/calendar';
import { stepEnd } from '@lianban/rules';
import { IsNull } from 'typeorm';
import { Store, type Tx } from '../store/store';
import { ConsultationRow, CoordinationRow } from '../tasks/coordination.entity';
import { TaskRow } from '../tasks/task.entity';
import { officesAbove } from '../units/offices';
import { coordinationParties } from './coordination.parties';
import { rungOf } from './coordination.access';
import { endRequest, keepRequest } from './standing';
import { tellOf } from './told';

export type CoordinationFired = 'silent' | 'overdue' | 'lapsed';

/** What one round of the clock did; `setAside`: rows that could not be dealt with, which the next round tries again. */
export type CoordinationSwept = Readonly<Record<CoordinationFired | 'setAside', number>>;

/**
 * The clock of the ladder: what lies past its day is recorded once, whatever restarts and however many processes run.
 * Each row is claimed with `skip locked` and asked again when it is held (domain §5).
 */
@Injectable()
export class CoordinationClock {
  private readonly log = new Logger('clock');
  /** What was set aside before is told once. */
  private readonly told = new Set<string>();

  constructor(private readonly store: Store) {}

  async run(): Promise<CoordinationSwept> {
    const swept = { silent: 0, overdue: 0, lapsed: 0, setAside: 0 };
    for (const id of await this.candidates()) {
      try {
        const fired = await this.store.write(null, (tx) => fire(tx, id));
        if (fired) swept[fired] += 1;
      } catch (fault) {
        swept.setAside += 1;
        if (this.told.has(id)) continue;
        this.told.add(id);
        this.log.error(`${id}: ${fault instanceof Error ? fault.stack : String(fault)}`);
      }
    }
    return swept;
  }

  private async candidates(): Promise<string[]> {
    const rows: { id: string }[] = await this.store.rows.query(
      `select id from coordination where ended_at is null and clock_done_at is null and step_by < $1
        order by step_by, id limit 1000`,
      [dayOf(this.store.now())],
    );
    return rows.map(({ id }) => id);
  }
}

async function fire(tx: Tx, id: string): Promise<CoordinationFired | null> {
  const found = await tx.rows.findOneBy(CoordinationRow, { id });
  const task = await tx.rows.findOne(TaskRow, {
    where: { id: found!.taskId },
    lock: { mode: 'pessimistic_write', onLocked: 'skip_locked' },
  });
  // Somebody else holds it: another clock, or a person whose move may change the answer. The next round asks again.
  if (!task) return null;
  const request = await tx.rows.findOneByOrFail(CoordinationRow, { id });
  if (request.endedAt || request.clockDoneAt || request.stepBy! >= dayOf(tx.now)) return null;
  request.clockDoneAt = tx.now;
  return FIRES[stepEnd(request)](tx, task, request);
}

type Fire = (tx: Tx, task: TaskRow, request: CoordinationRow) => Promise<CoordinationFired | null>;

const FIRES: Record<ReturnType<typeof stepEnd>, Fire> = {
  /** C1: who said nothing is recorded as silent; the lead concludes without it. */
  silence: async (tx, task, request) => {
    const silent = await tx.rows.find(ConsultationRow, {
      where: { coordinationId: request.id, answeredAt: IsNull() },
      relations: { unit: true },
    });
    await tx.rows.update(
      ConsultationRow,
      { coordinationId: request.id, answeredAt: IsNull() },
      { silentAt: tx.now },
    );
    await keepRequest(tx, request);
    if (silent.length === 0) return null;
    const said = silent.map(({ unit }) => unit.shortName).join('、');
    await tell(tx, 'coordination.silent', task, request, said);
    return 'silent';
  },

  /** What lies past its day shows on the desk above: the office has a clock, too. */
  overdue: async (tx, task, request) => {
    request.upperOfficeId = await deskAbove(tx, task, request);
    await keepRequest(tx, request);
    await tell(tx, 'coordination.overdue', task, request, null);
    return 'overdue';
  },

  /** Who might have gone on did not: it ends, and holds up nothing any longer. */
  lapse: async (tx, task, request) => {
    const outcome = 'lapsed';
    const rung = await rungOf(tx, request);
    endRequest(tx, request, outcome, null);
    await keepRequest(tx, request, rung.endedAt ? null : Object.assign(rung, { endedAt: tx.now, outcome }));
    await tell(tx, 'coordination.lapsed', task, request, null);
    return 'lapsed';
  },
};

/** Above the lead stands the office of the task; above an office, the next one; null above the last. */
async function deskAbove(tx: Tx, task: TaskRow, request: CoordinationRow): Promise<string | null> {
  if (request.rung === 'C1') return task.officeId;
  const rung = await rungOf(tx, request);
  if (request.step === 'more-wanted') return rung.officeId;
  return (await officesAbove(tx.rows, rung.officeId!))[0]?.id ?? null;
}

async function tell(
  tx: Tx,
  name: 'coordination.silent' | 'coordination.overdue' | 'coordination.lapsed',
  task: TaskRow,
  request: CoordinationRow,
  said: string | null,
): Promise<void> {
  await tellOf(tx, name, { task, request, parties: await coordinationParties(tx.rows, request), said });
}
