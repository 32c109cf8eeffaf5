import { Injectable } from '@nestjs/common';
import type { AcceptReportBody, ReportBody, SendBackBody } from '@lianban/contract';
import {
  afterAccept,
  afterReport,
  Refusal,
  requireAssignmentMove,
  type Actor,
  type AssignmentMove,
} from '@lianban/rules';
import { Store, type Tx } from '../store/store';
import { AssignmentRow, ReportRow } from './assignment.entity';
import { audienceOf } from './parties';
import { requireAssignment, type HeldAssignment } from './task.access';
import { factsOf, keep } from './task.actions';

/** What a unit does with its own part, and what the lead does with a unit's report (domain §3). */
@Injectable()
export class AssignmentActions {
  constructor(private readonly store: Store) {}

  /** 签收: by the liaison of the unit, for its own assignment. The lead's receipt sets the task going. */
  acknowledge(actor: Actor, assignmentId: string, version: number): Promise<string> {
    return this.store.write(actor, async (tx) => {
      const held = await requireAssignment(tx, actor, assignmentId, 'assignment.acknowledge', version);
      requireOpen(held, 'acknowledge');
      held.assignment.state = 'acknowledged';
      held.assignment.acknowledgedAt = tx.now;
      held.assignment.acknowledgedBy = actor.personId;
      await keepAssignment(tx, held.assignment);
      await setGoing(tx, held);
      await tx.announce('assignment.acknowledged', ...told(held), aboutUnit(held));
      return held.task.id;
    });
  }

  /** 报送进展: text and percentage; a percentage that falls says why. */
  report(actor: Actor, assignmentId: string, version: number, body: ReportBody): Promise<string> {
    return this.store.write(actor, async (tx) => {
      const held = await requireAssignment(tx, actor, assignmentId, 'assignment.report', version);
      requireOpen(held, 'report');
      const { last, seq } = await lastReports(tx, assignmentId);
      if (body.percentage < last && !body.fellBecause?.trim()) throw new Refusal('percentage-fell', { last });

      const { assignment } = held;
      assignment.state = afterReport(assignment.part);
      const accepted = assignment.state === 'accepted';
      const report = await tx.rows.save(ReportRow, {
        assignmentId,
        seq: seq + 1,
        text: body.text.trim(),
        percentage: body.percentage,
        partDone: body.partDone ?? false,
        fellBecause: body.fellBecause?.trim() || null,
        state: accepted ? 'accepted' : 'waiting',
        reportedAt: tx.now,
        reportedBy: actor.personId,
        answeredAt: accepted ? tx.now : null,
      });
      await keepAssignment(tx, assignment);
      const [audience, facts] = told(held);
      await tx.announce(
        'assignment.reported',
        audience,
        { ...facts, reportId: report.id },
        aboutUnit(held, report.text),
      );
      return held.task.id;
    });
  }

  /** 采纳: the lead takes a report into the whole; a report that says so finishes the unit's part. */
  accept(actor: Actor, assignmentId: string, version: number, body: AcceptReportBody): Promise<string> {
    return this.answer(actor, assignmentId, version, 'accept', body.note?.trim() ?? null);
  }

  /** 退回补充: the lead says what is missing. */
  sendBack(actor: Actor, assignmentId: string, version: number, body: SendBackBody): Promise<string> {
    return this.answer(actor, assignmentId, version, 'send-back', body.missing.trim());
  }

  private answer(
    actor: Actor,
    assignmentId: string,
    version: number,
    move: 'accept' | 'send-back',
    answer: string | null,
  ): Promise<string> {
    return this.store.write(actor, async (tx) => {
      const held = await requireAssignment(tx, actor, assignmentId, `assignment.${move}`, version);
      requireOpen(held, move);
      const report = await tx.rows.findOneOrFail(ReportRow, {
        where: { assignmentId },
        order: { seq: 'DESC' },
      });
      // A unit may have reported again before the lead answered: the answer holds for all that waits.
      await tx.rows.update(
        ReportRow,
        report.state === 'waiting' ? { assignmentId, state: 'waiting' } : { id: report.id },
        { state: move === 'accept' ? 'accepted' : 'sent-back', answer, answeredAt: tx.now },
      );
      held.assignment.state = move === 'accept' ? afterAccept(report.partDone) : 'sent-back';
      await keepAssignment(tx, held.assignment);
      const [audience, facts] = told(held);
      const name = move === 'accept' ? 'assignment.accepted' : 'assignment.sent-back';
      await tx.announce(name, audience, { ...facts, reportId: report.id }, aboutUnit(held, answer));
      return held.task.id;
    });
  }
}

function requireOpen({ assignment, task }: HeldAssignment, move: AssignmentMove): void {
  requireAssignmentMove({ state: assignment.state, part: assignment.part, taskState: task.state }, move);
}

/** The lead's receipt, given or deemed, moves the task to in-progress. */
export async function setGoing(
  tx: Tx,
  { task, assignment }: Pick<HeldAssignment, 'task' | 'assignment'>,
): Promise<void> {
  if (assignment.part !== 'lead' || task.state !== 'dispatched') return;
  task.state = 'in-progress';
  await keep(tx, task);
}

export async function keepAssignment(tx: Tx, assignment: AssignmentRow): Promise<void> {
  assignment.version += 1;
  await tx.rows.save(AssignmentRow, assignment);
}

async function lastReports(tx: Tx, assignmentId: string): Promise<{ last: number; seq: number }> {
  const [found] = await tx.rows.query<[{ last: number; seq: number }]>(
    `select coalesce(max(seq), 0) as seq,
            coalesce((array_agg(percentage order by seq desc) filter (where state = 'accepted'))[1], 0) as last
       from report where assignment_id = $1`,
    [assignmentId],
  );
  return found;
}

type Told = [ReturnType<typeof audienceOf>, { planId: string; taskId: string; assignmentId: string }];

export const told = ({ task, parties, assignment }: HeldAssignment): Told => [
  audienceOf(task, parties),
  { ...factsOf(task), assignmentId: assignment.id },
];

const aboutUnit = (held: HeldAssignment, note: string | null = null): Record<string, unknown> => ({
  unitId: held.assignment.unitId,
  note,
});
