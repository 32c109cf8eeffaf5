import { Injectable } from '@nestjs/common';
import { dayOf, dueAfter, dueOnOrNext, NATIONWIDE } from '@lianban/calendar';
import type { CloseBody, ReturnBody, ReviewBody, SubmitBody } from '@lianban/contract';
import {
  lacksToClose,
  lacksToReview,
  lacksToSubmit,
  moveTask,
  Refusal,
  REVIEW_WITHIN,
  type Actor,
} from '@lianban/rules';
import { IsNull } from 'typeorm';
import { Store, type Tx } from '../store/store';
import { UnitRow } from '../units/unit.entity';
import { AssignmentRow } from './assignment.entity';
import { audienceOf } from './parties';
import { SubmissionRow } from './submission.entity';
import { factsOf, keep, requireNothing, standingOf } from './task.actions';
import { requireTask } from './task.access';
import type { TaskRow } from './task.entity';

/** Completion: submitted by the lead's head, reviewed by two others, returned or closed (domain §3). */
@Injectable()
export class ReviewActions {
  constructor(private readonly store: Store) {}

  /** 申请办结: the unit's clock stops, the office's review clock runs. */
  submit(actor: Actor, taskId: string, version: number, body: SubmitBody): Promise<void> {
    return this.store.write(actor, async (tx) => {
      const { task, parties } = await requireTask(tx, actor, taskId, 'task.submit', version);
      const state = moveTask(standingOf(task), 'submit');
      const assignments = await tx.rows.find(AssignmentRow, { where: { taskId }, relations: { unit: true } });
      const others = assignments.filter((assignment) => assignment.part !== 'lead');
      requireNothing(
        'submit',
        lacksToSubmit(others.map(({ unit, state }) => ({ name: unit.name, done: state === 'done' }))),
      );

      task.state = state;
      task.round += 1;
      await tx.rows.insert(SubmissionRow, {
        taskId,
        round: task.round,
        text: body.text.trim(),
        submittedAt: tx.now,
        submittedBy: actor.personId,
        reviewBy: dueAfter(tx.now, REVIEW_WITHIN, await regionOf(tx, task.officeId)),
      });
      await keepLead(tx, taskId, (lead) => (lead.state = 'done'));
      await keep(tx, task);
      await tx.announce('task.submitted', audienceOf(task, parties), factsOf(task), {
        note: body.text.trim(),
      });
    });
  }

  /** 初审: by one officer who did not submit. */
  review(actor: Actor, taskId: string, version: number, body: ReviewBody): Promise<void> {
    return this.store.write(actor, async (tx) => {
      const { task, parties } = await requireTask(tx, actor, taskId, 'task.review', version);
      const submission = await openSubmission(tx, task);
      moveTask(standingOf(task, Boolean(submission?.reviewedBy)), 'review');
      requireNothing('review', lacksToReview(submission!, actor.personId));

      await tx.rows.update(SubmissionRow, submission!.id, {
        reviewedAt: tx.now,
        reviewedBy: actor.personId,
        opinion: body.opinion.trim(),
        proposedResult: body.result,
      });
      await keep(tx, task);
      await tx.announce('task.reviewed', audienceOf(task, parties), factsOf(task), {
        note: body.opinion.trim(),
      });
    });
  }

  /** 退回重办: the lead's clock runs again, with a new limit where one is set; the original date stays. */
  returnTask(actor: Actor, taskId: string, version: number, body: ReturnBody): Promise<void> {
    return this.store.write(actor, async (tx) => {
      const { task, parties } = await requireTask(tx, actor, taskId, 'task.return', version);
      task.state = moveTask(standingOf(task), 'return');
      const submission = await openSubmission(tx, task);
      requireNothing('return', lacksToReview(submission!, actor.personId));

      const newDueOn = await newLimit(tx, task, body.newDueOn);
      await tx.rows.update(SubmissionRow, submission!.id, {
        decision: 'returned',
        decidedAt: tx.now,
        decidedBy: actor.personId,
        returnReason: body.reason,
        note: body.note.trim(),
        newDueOn,
      });
      await keepLead(tx, taskId, (lead) => {
        lead.state = 'sent-back';
        if (newDueOn) {
          lead.dueOn = newDueOn;
          lead.cycle += 1;
        }
      });
      await keep(tx, task);
      await tx.announce('task.returned', audienceOf(task, parties), factsOf(task), {
        note: body.note.trim(),
      });
    });
  }

  /** 销号: second review, by another person than the first; all clocks end. */
  close(actor: Actor, taskId: string, version: number, body: CloseBody): Promise<void> {
    return this.store.write(actor, async (tx) => {
      const { task, parties } = await requireTask(tx, actor, taskId, 'task.close', version);
      task.state = moveTask(standingOf(task), 'close');
      const submission = await openSubmission(tx, task);
      requireNothing('close', lacksToClose(submission!, actor.personId));

      await tx.rows.update(SubmissionRow, submission!.id, {
        decision: 'closed',
        decidedAt: tx.now,
        decidedBy: actor.personId,
        result: body.result,
        note: body.note.trim(),
      });
      task.closedAt = tx.now;
      await keep(tx, task);
      await tx.announce('task.closed', audienceOf(task, parties), factsOf(task), { note: body.note.trim() });
    });
  }
}

/** The completion report that waits for a decision. */
const openSubmission = (tx: Tx, task: TaskRow): Promise<SubmissionRow | null> =>
  tx.rows.findOneBy(SubmissionRow, { taskId: task.id, round: task.round, decision: IsNull() });

async function keepLead(tx: Tx, taskId: string, change: (lead: AssignmentRow) => void): Promise<void> {
  const lead = await tx.rows.findOneByOrFail(AssignmentRow, { taskId, part: 'lead' });
  change(lead);
  lead.version += 1;
  await tx.rows.save(AssignmentRow, lead);
}

async function newLimit(tx: Tx, task: TaskRow, wanted: string | undefined): Promise<string | null> {
  if (!wanted) return null;
  const lead = await tx.rows.findOneByOrFail(AssignmentRow, { taskId: task.id, part: 'lead' });
  const day = dueOnOrNext(wanted, await regionOf(tx, lead.unitId));
  if (day <= dayOf(tx.now)) {
    throw new Refusal('body-malformed', { fields: [{ field: 'newDueOn', rule: 'isAfterToday' }] });
  }
  return day;
}

const regionOf = async (tx: Tx, unitId: string): Promise<string> =>
  (await tx.rows.findOneByOrFail(UnitRow, { id: unitId })).region ?? NATIONWIDE;
