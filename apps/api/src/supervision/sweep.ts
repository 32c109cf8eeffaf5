import { Injectable, Logger } from '@nestjs/common';
import { dayOf } from '@lianban/calendar';
import { Store, type Tx } from '../store/store';
import { resumeByItself } from '../tasks/requests/resume.actions';
import { fire } from './fire';
import { ladderRound } from './ladder/ladder.round';
import { partsThatMissed, recordMissed } from './missed';

export interface Swept {
  /** Receipts deemed given. */
  readonly deemed: number;
  /** Participants deemed silent. */
  readonly silent: number;
  /** Rungs of the supervision ladder that were taken; of them, raised to an upper office. */
  readonly taken: number;
  readonly raised: number;
  /** Letters that left, that were withdrawn because nothing of them was so any longer, that nobody answered in time. */
  readonly sent: number;
  readonly withdrawn: number;
  readonly unanswered: number;
  /** Suspensions that came to their review date. */
  readonly resumed: number;
  /** Parts of which a period went by without a report. */
  readonly missed: number;
  /** Rows that could not be dealt with; the reason is in the log, and the next round tries again. */
  readonly setAside: number;
}

export interface Candidate {
  readonly assignmentId: string;
  readonly taskId: string;
}

export type Fired = 'deemed' | 'silent' | 'resumed' | 'missed';

/**
 * One round of the clock. Any number of processes may run it at once: each row is claimed with `skip locked`, asked
 * again when it is held, and each rung has a unique key, so that nothing happens twice (domain §5).
 */
@Injectable()
export class Sweep {
  private readonly log = new Logger('clock');
  /** What was set aside before: it is tried again each round, and told once. */
  private readonly told = new Set<string>();

  private missedSoughtOn: string | null = null;

  constructor(private readonly store: Store) {}

  async run(): Promise<Swept> {
    const swept = { deemed: 0, silent: 0, resumed: 0, missed: 0, setAside: 0 };
    for (const id of await this.suspended()) {
      await this.aside(swept, id, async (tx) => ((await resumeByItself(tx, id)) ? 'resumed' : null));
    }
    for (const candidate of await this.candidates()) {
      await this.aside(swept, candidate.assignmentId, (tx) => fire(tx, candidate));
    }
    for (const candidate of await this.missed()) {
      await this.aside(swept, candidate.assignmentId, (tx) => recordMissed(tx, candidate));
    }
    const ladder = await ladderRound(this.store, (id, fault) => this.tellOnce(id, fault));
    return { ...swept, ...ladder, setAside: swept.setAside + ladder.setAside };
  }

  /** One row after another, each in a write of its own: one that cannot be dealt with does not hold up the others. */
  private async aside(
    swept: Record<Fired | 'setAside', number>,
    id: string,
    work: (tx: Tx) => Promise<Fired | null>,
  ): Promise<void> {
    try {
      const fired = await this.store.write(null, work);
      if (fired) swept[fired] += 1;
    } catch (fault) {
      swept.setAside += 1;
      this.tellOnce(id, fault);
    }
  }

  private tellOnce(id: string, fault: unknown): void {
    if (this.told.has(id)) return;
    this.told.add(id);
    this.log.error(`${id}: ${fault instanceof Error ? fault.stack : String(fault)}`);
  }

  /** Periods end at midnight: what ended yesterday is looked for once a day, and again after a restart. */
  private async missed(): Promise<Candidate[]> {
    const today = dayOf(this.store.now());
    if (this.missedSoughtOn === today) return [];
    const found = await partsThatMissed(this.store.rows, today);
    if (found.length === 0) this.missedSoughtOn = today;
    return found;
  }

  /** Tasks whose suspension has come to its review date. */
  private async suspended(): Promise<string[]> {
    const rows: { id: string }[] = await this.store.rows.query(
      `select id from task where state = 'suspended' and review_on <= $1 order by review_on limit 1000`,
      [dayOf(this.store.now())],
    );
    return rows.map(({ id }) => id);
  }

  /** Parts whose receipt is owed, or that were called and are silent; no lock. */
  private candidates(): Promise<Candidate[]> {
    return this.store.rows.query(
      `select a.id as "assignmentId", a.task_id as "taskId" from assignment a where a.acknowledge_by < $1
       union
       select a.id, a.task_id from task t join assignment a on a.task_id = t.id
        where t.called_at < $2 and t.state in ('in-progress', 'returned') and a.part <> 'lead'
          and a.state not in ('done', 'reassigned') and a.dissented_at is null and a.silent_at is null
        limit 1000`,
      [dayOf(this.store.now()), this.store.now()],
    );
  }
}
