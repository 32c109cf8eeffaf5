import { Injectable } from '@nestjs/common';
import { dayOf } from '@lianban/calendar';
import type { AcceptReportBody, CheckBody, ReportBody, SendBackBody } from '@lianban/contract';
import {
  afterAccept,
  afterDraft,
  afterReport,
  clocksOfConsequence,
  followTask,
  lack,
  periodOf,
  Refusal,
  run,
  stop,
  type Actor,
} from '@lianban/rules';
import { In } from 'typeorm';
import { handIn } from '../files/file.actions';
import { Store, type Tx } from '../store/store';
import { requireOpen } from './assignment.actions';
import { affectClocks, clockOfPart, keepParts, setClock } from './parts';
import { ReportRow } from './report.entity';
import { checksFor, lastReports } from './report.facts';
import { overtake } from './requests/overtaken';
import { openBelow } from './submit.facts';
import type { HeldAssignment } from './task.access';
import { keep, requireNothing } from './task.standing';
import { tell } from './told';

type Told =
  | 'assignment.drafted'
  | 'assignment.checked'
  | 'assignment.reported'
  | 'assignment.accepted'
  | 'assignment.sent-back';

/** 报送进展 (domain §3): from the liaison to the unit's checker, to the lead, and its answer. */
@Injectable()
export class ReportActions {
  constructor(private readonly store: Store) {}

  /** Text and percentage; a percentage that falls says why. It goes to the unit's checker where it has one. */
  report(actor: Actor, assignmentId: string, version: number, body: ReportBody): Promise<string> {
    return this.store.write(actor, async (tx) => {
      const held = await requireOpen(tx, actor, assignmentId, 'report', version);
      const { assignment, task } = held;
      const open = body.partDone ? await openBelow(tx.rows, assignmentId) : [];
      requireNothing('report', lack('subtasks-open', open.length > 0, open));
      const { last, seq } = await lastReports(tx, assignmentId);
      if (body.percentage < last && !body.fellBecause?.trim()) throw new Refusal('percentage-fell', { last });

      const report = await tx.rows.save(
        ReportRow,
        tx.rows.create(ReportRow, {
          assignmentId,
          seq: seq + 1,
          text: body.text.trim(),
          percentage: body.percentage,
          partDone: body.partDone ?? false,
          fellBecause: body.fellBecause?.trim() || null,
          state: 'drafted',
          period: task.reportingPeriod && periodOf(task.reportingPeriod, dayOf(tx.now)).key,
          reportedAt: tx.now,
          reportedBy: actor.personId,
        }),
      );
      const owner = { kind: 'report', id: report.id, taskId: task.id, personId: actor.personId } as const;
      await handIn(tx, body.files ?? [], owner);
      const checked = await checksFor(tx, assignment.unitId, actor.personId);
      if (checked) assignment.state = afterDraft(assignment.state);
      else await letOut(tx, held, report);
      await keepParts(tx, [assignment]);
      // Whoever reads the task reads its timeline: what is not let out is told there without its words.
      if (checked) await tellOf(tx, held, 'assignment.drafted', report, null);
      else await tellOf(tx, held, 'assignment.reported', report, report.text);
      return task.id;
    });
  }

  /** The unit's own checker lets the report out, or gives it back to the liaison. */
  check(actor: Actor, assignmentId: string, version: number, body: CheckBody): Promise<string> {
    return this.store.write(actor, async (tx) => {
      const held = await requireOpen(tx, actor, assignmentId, 'check', version);
      const report = await tx.rows.findOneByOrFail(ReportRow, { assignmentId, state: 'drafted' });
      requireNothing('check', lack('another-person', report.reportedBy === actor.personId));
      if (!body.pass && !body.note?.trim()) throw noteMissing();
      report.checkedAt = tx.now;
      report.checkedBy = actor.personId;
      report.checkNote = body.note?.trim() || null;
      if (body.pass) await letOut(tx, held, report);
      else report.state = 'returned-by-checker';
      await tx.rows.save(ReportRow, report);
      await keepParts(tx, [held.assignment]);
      await tellOf(tx, held, 'assignment.checked', report, body.pass ? report.text : null);
      return held.task.id;
    });
  }

  /** 采纳: taken into the whole; a report that says so finishes the unit's part, and a subtask with it. */
  accept(actor: Actor, assignmentId: string, version: number, body: AcceptReportBody): Promise<string> {
    return this.store.write(actor, async (tx) => {
      const held = await requireOpen(tx, actor, assignmentId, 'accept', version);
      const report = await answer(tx, assignmentId, 'accepted', body.note?.trim() || null);
      const { assignment, task } = held;
      assignment.state = afterAccept(report.partDone);
      if (assignment.state === 'done') setClock(assignment, stop(clockOfPart(assignment), tx.now), tx.now);
      const finished = assignment.state === 'done' ? followTask(task, 'part-finished') : null;
      if (finished) {
        affectClocks([assignment], clocksOfConsequence('part-finished'), tx.now);
        task.state = finished;
        task.closedAt = tx.now;
        await overtake(tx, { taskId: task.id }, report.answer);
        await keep(tx, task);
      }
      await keepParts(tx, [assignment]);
      await tellOf(tx, held, 'assignment.accepted', report, report.answer);
      return task.id;
    });
  }

  /** 退回补充: with what is missing. A part that was done is worked on again. */
  sendBack(actor: Actor, assignmentId: string, version: number, body: SendBackBody): Promise<string> {
    return this.store.write(actor, async (tx) => {
      const held = await requireOpen(tx, actor, assignmentId, 'send-back', version);
      const report = await answer(tx, assignmentId, 'sent-back', body.missing.trim());
      held.assignment.state = 'sent-back';
      setClock(held.assignment, run(clockOfPart(held.assignment), tx.now), tx.now);
      await keepParts(tx, [held.assignment]);
      await tellOf(tx, held, 'assignment.sent-back', report, report.answer);
      return held.task.id;
    });
  }
}

/** The report leaves its unit. The lead's own waits for nobody. */
async function letOut(tx: Tx, { assignment, task }: HeldAssignment, report: ReportRow): Promise<void> {
  assignment.state = afterReport({ part: assignment.part, taskKind: task.kind });
  const accepted = assignment.state === 'accepted';
  report.state = accepted ? 'accepted' : 'waiting';
  report.sentAt = tx.now;
  report.answeredAt = accepted ? tx.now : null;
  await tx.rows.save(ReportRow, report);
}

/** A unit may have reported again before it was answered: the answer holds for all that waits. */
async function answer(
  tx: Tx,
  assignmentId: string,
  state: 'accepted' | 'sent-back',
  said: string | null,
): Promise<ReportRow> {
  // What still lies with the unit's own checker was not handed to anybody.
  const report = await tx.rows.findOneOrFail(ReportRow, {
    where: { assignmentId, state: In(['waiting', 'accepted']) },
    order: { seq: 'DESC' },
  });
  const which = report.state === 'waiting' ? { assignmentId, state: 'waiting' as const } : { id: report.id };
  await tx.rows.update(ReportRow, which, { state, answer: said, answeredAt: tx.now });
  return Object.assign(report, { state, answer: said });
}

const noteMissing = (): Refusal =>
  new Refusal('body-malformed', { fields: [{ field: 'note', rule: 'isNotEmpty' }] });

function tellOf(
  tx: Tx,
  { task, parties, assignment }: HeldAssignment,
  name: Told,
  report: ReportRow,
  note: string | null,
): Promise<void> {
  const facts = { assignmentId: assignment.id, reportId: report.id };
  const percentages = new Map(report.state === 'accepted' ? [[assignment.id, report.percentage]] : []);
  return tell(tx, {
    name,
    task,
    parties,
    changed: [assignment],
    percentages,
    unitId: assignment.unitId,
    note,
    facts,
  });
}
