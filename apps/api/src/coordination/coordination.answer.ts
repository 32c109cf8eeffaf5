import type {
  ConsultationAnswer,
  CoordinationAnswer,
  CoordinationRungAnswer,
  FileAnswer,
  PersonRef,
  TimelineEntry,
  UnitRef,
} from '@lianban/contract';
import { dayOf } from '@lianban/calendar';
import { may, Refusal, type Actor } from '@lianban/rules';
import type { EntityManager } from 'typeorm';
import { filesOf } from '../files/file.queries';
import { CoordinationRow } from '../tasks/coordination.entity';
import { SELECT_SUMMARY as SELECT_TASK, summaryOf as taskSummaryOf } from '../tasks/task.summary';
import type { SummaryRecord as TaskRecord } from '../tasks/task.summary';
import { officesAbove } from '../units/offices';
import { personRef, unitRef } from '../units/refs';
import { counterpartsOf } from './counterparts';
import { answersFor, coordinationParties, mayRead, type CoordinationParties } from './coordination.parties';
import { SELECT_SUMMARY, summaryOf, type SummaryRecord } from './coordination.record';
import { openMoves } from './open-moves';
import { unheardOf } from './unheard';

interface Record extends SummaryRecord {
  proposal: string;
  needed: UnitRef[];
  askedBy: PersonRef;
  cycle: number;
  stepSince: Date;
  upperOffice: UnitRef | null;
  note: string | null;
}

const UNITS = (ids: string): string =>
  `(select coalesce(json_agg(json_build_object('id', w.id, 'name', w.name, 'shortName', w.short_name, 'tier', w.tier)
      order by w.name), '[]') from unit w where w.id = any(${ids}))`;

/** A request as `actor` may see it at `now`, with the moves that are open to this reader (domain §5). */
export async function coordinationAnswer(
  rows: EntityManager,
  actor: Actor,
  id: string,
  now: Date,
): Promise<CoordinationAnswer> {
  const request = await rows.findOneBy(CoordinationRow, { id });
  const parties = request && (await coordinationParties(rows, request));
  if (!request || !parties || !mayRead(actor, parties)) throw new Refusal('not-found', { id });
  // One after another: inside a transaction there is one connection.
  const [record]: [Record] = await rows.query(
    `select s.*, c.proposal, ${UNITS('c.needed_ids')} as needed, ${personRef('c.asked_by')} as "askedBy", c.cycle,
            c.step_since as "stepSince", ${unitRef('c.upper_office_id')} as "upperOffice", c.note
       from (${SELECT_SUMMARY} where c.id = $1) s join coordination c on c.id = s.id`,
    [id],
  );
  const files = await filesOf(rows, request.taskId);
  const consultations = await consultationsOf(rows, id);
  const rungs = await rungsOf(rows, id, files);
  const raisesTo = parties.officeId ? await refsOf(rows, await officesAbove(rows, parties.officeId)) : [];
  const mine = await answersFor(rows, actor, parties);
  return {
    ...summaryOf(record, now),
    proposal: record.proposal,
    needed: record.needed,
    askedBy: record.askedBy,
    cycle: record.cycle,
    stepSince: record.stepSince.toISOString(),
    upperOffice: record.upperOffice,
    note: record.note,
    task: await taskFacts(rows, actor, request.taskId, parties, now),
    consultations,
    rungs,
    timeline: await timelineOf(rows, request),
    mayReadThread: may(actor, 'coordination.read', parties.thread),
    sharedSeq: await sharedWith(rows, actor, request),
    moves: await openMoves(rows, actor, {
      request,
      parties,
      today: dayOf(now),
      unheard: request.rung === 'C1' ? await unheardOf(rows, request) : [],
      hasUpper: raisesTo.length > 0,
    }),
    raisesTo,
    counterparts: await counterpartsOf(rows, request.taskId, request.unitId),
    answersFor: consultations.map(({ unit }) => unit).filter((unit) => mine.includes(unit.id)),
  };
}

const refsOf = (rows: EntityManager, offices: readonly { readonly id: string }[]): Promise<UnitRef[]> =>
  rows.query(
    `select u.id, u.name, u.short_name as "shortName", u.tier from unnest($1::uuid[]) with ordinality o (id, n)
       join unit u on u.id = o.id order by o.n`,
    [offices.map(({ id }) => id)],
  );

async function taskFacts(
  rows: EntityManager,
  actor: Actor,
  taskId: string,
  parties: CoordinationParties,
  now: Date,
): Promise<CoordinationAnswer['task']> {
  const [record]: [TaskRecord] = await rows.query(`${SELECT_TASK} where t.id = $1`, [taskId]);
  const [more]: [Pick<CoordinationAnswer['task'], 'body' | 'standard' | 'office' | 'parts'>] =
    await rows.query(
      `select t.body, t.standard, ${unitRef('t.office_id')} as office,
            (select json_agg(json_build_object('unit', ${unitRef('n.unit_id')}, 'part', n.part) order by n.position)
               from task_unit n where n.task_id = t.id) as parts
       from task t where t.id = $1`,
      [taskId],
    );
  return { ...taskSummaryOf(record, now), ...more, open: may(actor, 'task.read', parties.task) };
}

async function consultationsOf(rows: EntityManager, id: string): Promise<ConsultationAnswer[]> {
  const records: (Omit<ConsultationAnswer, 'at' | 'silentAt'> & {
    at: Date | null;
    silentAt: Date | null;
  })[] = await rows.query(
    `select ${unitRef('n.unit_id')} as unit, n.agrees, n.text, ${personRef('n.answered_by')} as by,
              n.answered_at as at, n.silent_at as "silentAt"
         from consultation n join unit u on u.id = n.unit_id where n.coordination_id = $1 order by u.name`,
    [id],
  );
  return records.map(({ at, silentAt, ...said }) => ({
    ...said,
    at: at?.toISOString() ?? null,
    silentAt: silentAt?.toISOString() ?? null,
  }));
}

type RungRecord = Omit<CoordinationRungAnswer, 'enteredAt' | 'acceptedAt' | 'endedAt' | 'files'> & {
  id: string;
  enteredAt: Date;
  acceptedAt: Date | null;
  endedAt: Date | null;
};

async function rungsOf(
  rows: EntityManager,
  id: string,
  files: (ownerId: string) => readonly FileAnswer[],
): Promise<CoordinationRungAnswer[]> {
  const records: RungRecord[] = await rows.query(
    `select r.id, r.rung, ${unitRef('r.office_id')} as office, ${unitRef('r.from_office_id')} as "fromOffice",
            r.entered_at as "enteredAt", ${personRef('r.entered_by')} as "enteredBy", r.ground,
            r.skip_reason as "skipReason", ${UNITS('r.copied_ids')} as copied, r.accepted_at as "acceptedAt",
            ${personRef('r.accepted_by')} as "acceptedBy", r.wanted, r.supplement, r.ended_at as "endedAt",
            ${personRef('r.ended_by')} as "endedBy", r.outcome, r.effect, r.minutes, r.text,
            case when r.outcome in ('duty-clear', 'units-changed', 'date-changed', 'ruling', 'final')
                 then r.edition end as edition,
            coalesce((select m.changes from amendment m where m.task_id = c.task_id and m.edition = r.edition), '[]') as changes
       from coordination_rung r join coordination c on c.id = r.coordination_id where r.coordination_id = $1 order by r.rung`,
    [id],
  );
  return records.map(({ id: rungId, enteredAt, acceptedAt, endedAt, ...said }) => ({
    ...said,
    enteredAt: enteredAt.toISOString(),
    acceptedAt: acceptedAt?.toISOString() ?? null,
    endedAt: endedAt?.toISOString() ?? null,
    files: files(rungId),
  }));
}

/** What happened to it, in the order of its event rows. */
async function timelineOf(rows: EntityManager, { id, taskId }: CoordinationRow): Promise<TimelineEntry[]> {
  const events: (Omit<TimelineEntry, 'at'> & { at: Date })[] = await rows.query(
    `select e.id, e.name, e.at, ${personRef('e.actor_id')} as by,
            (select u.short_name from unit u where u.id = (e.detail->>'unitId')::uuid) as "unitName",
            e.detail->>'said' as note
       from event e where e.task_id = $1 and e.facts->>'coordinationId' = $2 order by e.id`,
    [taskId, id],
  );
  return events.map((event) => ({ ...event, at: event.at.toISOString() }));
}

/** Up to which number of the task's thread this reader sees what was raised with it; null where nothing. */
export async function sharedWith(
  rows: EntityManager,
  actor: Actor,
  { id }: Pick<CoordinationRow, 'id'>,
): Promise<number | null> {
  const [raised]: { officeId: string; sharedSeq: number }[] = await rows.query(
    `select r.office_id as "officeId", r.shared_seq as "sharedSeq" from coordination_rung r
      where r.coordination_id = $1 and r.rung = 'C4' and r.shared_seq is not null and r.accepted_at is not null`,
    [id],
  );
  return raised && actor.posts.some(({ unitId }) => unitId === raised.officeId) ? raised.sharedSeq : null;
}
