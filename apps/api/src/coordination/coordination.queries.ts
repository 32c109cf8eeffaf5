import { Injectable } from '@nestjs/common';
import {
  LIMITS,
  type ClockAnswer,
  type CoordinationAnswer,
  type CoordinationCounts,
  type CoordinationList,
  type CoordinationSummary,
  type Page,
  type TaskCoordinations,
  type UnitRef,
  type SharedComment,
} from '@lianban/contract';
import { clockState, explain, type Clock } from '@lianban/calendar';
import { may, mayCoordinate, Refusal, stepLimit, type Actor } from '@lianban/rules';
import { pageOf, readCursor } from '../http/page';
import { Store } from '../store/store';
import { CoordinationRow } from '../tasks/coordination.entity';
import { partiesOfPart, requireReadable } from '../tasks/parties';
import { partsOf } from '../tasks/parts';
import { TaskRow } from '../tasks/task.entity';
import { personRef } from '../units/refs';
import { requireReadableCoordination } from './coordination.access';
import { coordinationAnswer, sharedWith } from './coordination.answer';
import { Bound, visibleCoordinations } from './coordination.parties';
import { SELECT_SUMMARY, summariesOfTask, summaryOf, type SummaryRecord } from './coordination.record';
import { regionOf } from './standing';
import { ofList } from './waiting';

/** Open ones by their clock, the oldest first; then the ended ones, the latest first. */
const ORDER = [
  '(c.ended_at is not null)::int',
  `round(case when c.ended_at is null then extract(epoch from c.step_by)
              else -extract(epoch from c.ended_at) end)::float8`,
  'c.id',
] as const;

type Keyed = SummaryRecord & { k1: number; k2: number };

@Injectable()
export class CoordinationQueries {
  constructor(private readonly store: Store) {}

  one(actor: Actor, id: string): Promise<CoordinationAnswer> {
    return coordinationAnswer(this.store.rows, actor, id, this.store.now());
  }

  /** Those of one list that `actor` may read. */
  async list(actor: Actor, which: CoordinationList, cursor?: string): Promise<Page<CoordinationSummary>> {
    const bound = new Bound();
    const visible = visibleCoordinations(actor, bound);
    const wanted = ofList(which, actor, bound);
    const [ended, key, id] = readCursor(cursor, 3) ?? [null, null, null];
    const after = `(${ORDER.join(', ')}) > (${bound.bind(ended)}::int, ${bound.bind(key)}::float8, ${bound.bind(id)}::uuid)`;
    const rows: Keyed[] = await this.store.rows.query(
      `select s.* from (${SELECT_SUMMARY.replace('select', `select ${ORDER[0]} as k1, ${ORDER[1]} as k2,`)}
         where c.id in ${visible} and ${wanted} and (${bound.bind(ended)}::int is null or ${after})) s
        order by s.k1, s.k2, s.id limit ${LIMITS.pageSize + 1}`,
      bound.params,
    );
    const now = this.store.now();
    return pageOf(
      rows,
      (row) => [row.k1, row.k2, row.id],
      (row) => summaryOf(row, now),
    );
  }

  async counts(actor: Actor): Promise<CoordinationCounts> {
    const bound = new Bound();
    const visible = visibleCoordinations(actor, bound);
    const each = (['waiting', 'lying', 'own'] as const).map(
      (which) => `count(*) filter (where ${ofList(which, actor, bound)})::int as ${which}`,
    );
    const [counts] = await this.store.rows.query<[CoordinationCounts]>(
      `select ${each.join(', ')} from coordination c
         join coordination_rung r on r.coordination_id = c.id and r.cycle = c.cycle and r.rung = c.rung
        where c.ended_at is null and c.id in ${visible}`,
      bound.params,
    );
    return counts;
  }

  /** What was asked about a task, and for which of its parts `actor` may ask. */
  async ofTask(actor: Actor, taskId: string): Promise<TaskCoordinations> {
    const { rows } = this.store;
    const parties = await requireReadable(rows, actor, taskId);
    const bound = new Bound();
    const visible = visibleCoordinations(actor, bound);
    const items = await summariesOfTask(rows, taskId, visible, bound.params, this.store.now());
    const task = await rows.findOneByOrFail(TaskRow, { id: taskId });
    const asks: TaskCoordinations['asks'][number][] = [];
    for (const part of await partsOf({ rows }, taskId)) {
      const standing = { state: part.state, taskState: task.state, taskKind: task.kind };
      const own = await partiesOfPart(rows, parties, part.unitId);
      if (!mayCoordinate(standing) || !may(actor, 'coordination.ask', own)) continue;
      const { id, name, shortName, tier } = part.unit;
      const unit: UnitRef = { id, name, shortName, tier };
      asks.push({ assignmentId: part.id, version: part.version, unit });
    }
    return { items, asks };
  }

  /** Why the step ends on the day it does, day by day; 404 once the request has ended. */
  async clock(actor: Actor, id: string): Promise<ClockAnswer> {
    const { rows } = this.store;
    const request = await rows.findOneBy(CoordinationRow, { id });
    await requireReadableCoordination(rows, actor, request, id);
    if (!request || request.endedAt) throw new Refusal('not-found', { id });
    const region = await regionOf({ rows }, request);
    const clock: Clock = {
      start: request.stepSince,
      limit: stepLimit(request, request.stepSince),
      suspensions: [],
      extensions: [],
    };
    const now = this.store.now();
    const { dueOn, originalDueOn, used, remaining, provisional } = clockState(clock, now, region);
    return { dueOn, originalDueOn, used, remaining, provisional, region, days: explain(clock, now, region) };
  }

  /** What was raised of the task's thread, for the office to which it was; 404 where nothing was, or not yet. */
  async sharedThread(actor: Actor, id: string): Promise<readonly SharedComment[]> {
    const { rows } = this.store;
    const request = await rows.findOneBy(CoordinationRow, { id });
    await requireReadableCoordination(rows, actor, request, id);
    const last = await sharedWith(rows, actor, request!);
    if (last === null) throw new Refusal('not-found', { id });
    const found: (Omit<SharedComment, 'at'> & { at: Date })[] = await rows.query(
      `select c.seq, c.text, c.at, ${personRef('c.author_id')} as by
         from thread h join comment c on c.thread_id = h.id
        where h.kind = 'task' and h.subject_id = $1 and c.seq <= $2 and c.unit_id is null order by c.seq desc limit $3`,
      [request!.taskId, last, LIMITS.commentsPage],
    );
    return found.reverse().map((comment) => ({ ...comment, at: comment.at.toISOString() }));
  }

  /** For watching over a socket. */
  async requireReadable(actor: Actor, id: string): Promise<void> {
    const request = await this.store.rows.findOneBy(CoordinationRow, { id });
    await requireReadableCoordination(this.store.rows, actor, request, id);
  }
}
