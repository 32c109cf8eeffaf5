import { Injectable } from '@nestjs/common';
import { dayOf, dueOnOrNext, NATIONWIDE } from '@lianban/calendar';
import type { CloseBody, PublishBody, ReturnBody, ReviewBody } from '@lianban/contract';
import {
  clocksOfMove,
  lacksAhead,
  lacksToClose,
  lacksToPublish,
  lacksToReturn,
  lacksToReview,
  setLimit,
  type Actor,
} from '@lianban/rules';
import { Store, type Tx } from '../store/store';
import { affectClocks, clockOfPart, keepParts, partsOf, setClock, type Part } from './parts';
import { SubmissionRow } from './submission.entity';
import { requireTask, type HeldTask } from './task.access';
import { keep, openSubmission, requireMove, requireNothing, standingOf } from './task.standing';
import { tell } from './told';

/** What the office does with a completion report: reviewed by two, published, returned or closed (domain §3). */
@Injectable()
export class ReviewActions {
  constructor(private readonly store: Store) {}

  /** 初审: by one officer who did not submit. */
  review(actor: Actor, taskId: string, version: number, body: ReviewBody): Promise<void> {
    return this.store.write(actor, async (tx) => {
      const { task, parties } = await requireTask(tx, actor, taskId, 'task.review', version);
      await requireMove(tx, task, 'review');
      const submission = await openSubmission(tx, task);
      requireNothing('review', lacksToReview(submission!, actor.personId));
      await tx.rows.update(SubmissionRow, submission!.id, {
        reviewedAt: tx.now,
        reviewedBy: actor.personId,
        opinion: body.opinion.trim(),
        proposedResult: body.result,
      });
      await keep(tx, task);
      await tell(tx, { name: 'task.reviewed', task, parties, note: body.opinion.trim() });
    });
  }

  /** 公示: an optional stop before closing, until the end of a day to come. */
  publish(actor: Actor, taskId: string, version: number, body: PublishBody): Promise<void> {
    return this.store.write(actor, async (tx) => {
      const { task, parties } = await requireTask(tx, actor, taskId, 'task.publish', version);
      task.state = await requireMove(tx, task, 'publish');
      const submission = await openSubmission(tx, task);
      requireNothing('publish', [
        ...lacksToPublish(submission!),
        ...lacksToReview(submission!, actor.personId),
        ...lacksAhead(body.until, dayOf(tx.now)),
      ]);
      await tx.rows.update(SubmissionRow, submission!.id, {
        noticeUntil: body.until,
        publishedAt: tx.now,
        publishedBy: actor.personId,
        noticeNote: body.note.trim(),
      });
      await keep(tx, task);
      await tell(tx, { name: 'task.published', task, parties, note: body.note.trim() });
    });
  }

  /** 退回重办: the lead's clock runs again, with a new limit; the original date stays. */
  returnTask(actor: Actor, taskId: string, version: number, body: ReturnBody): Promise<void> {
    return this.store.write(actor, async (tx) => {
      const held = await requireTask(tx, actor, taskId, 'task.return', version);
      const { task, parties } = held;
      task.state = await requireMove(tx, task, 'return');
      const submission = await openSubmission(tx, task);
      const parts = await partsOf(tx, task.id);
      const lead = leadOf(parts);
      const newDueOn = body.newDueOn ? dueOnOrNext(body.newDueOn, lead.unit.region ?? NATIONWIDE) : null;
      requireNothing('return', [
        ...lacksToReturn({ ...submission!, dueOn: lead.dueOn }, newDueOn, actor.personId),
        ...lacksAhead(newDueOn, dayOf(tx.now)),
      ]);

      await tx.rows.update(SubmissionRow, submission!.id, {
        decision: 'returned',
        decidedAt: tx.now,
        decidedBy: actor.personId,
        returnReason: body.reason,
        note: body.note.trim(),
        newDueOn,
      });
      const changed = workAgain(tx, held, parts, newDueOn);
      await keepParts(tx, changed);
      await keep(tx, task);
      await tell(tx, { name: 'task.returned', task, parties, changed, note: body.note.trim() });
    });
  }

  /** 销号: second review, by another person than the first; all clocks end. */
  close(actor: Actor, taskId: string, version: number, body: CloseBody): Promise<void> {
    return this.store.write(actor, async (tx) => {
      const { task, parties } = await requireTask(tx, actor, taskId, 'task.close', version);
      task.state = await requireMove(tx, task, 'close');
      const submission = await openSubmission(tx, task);
      const { asked } = await standingOf(tx, task);
      const facts = { ...submission!, openRequests: asked.length };
      requireNothing('close', lacksToClose(facts, actor.personId, dayOf(tx.now)));
      await tx.rows.update(SubmissionRow, submission!.id, {
        decision: 'closed',
        decidedAt: tx.now,
        decidedBy: actor.personId,
        result: body.result,
        note: body.note.trim(),
      });
      task.closedAt = tx.now;
      const changed = affectClocks(await partsOf(tx, task.id), clocksOfMove('close'), tx.now);
      await keepParts(tx, changed);
      await keep(tx, task);
      await tell(tx, { name: 'task.closed', task, parties, changed, note: body.note.trim() });
    });
  }
}

export const leadOf = (parts: readonly Part[]): Part => parts.find(({ part }) => part === 'lead')!;

/**
 * The whole goes back to its units: the lead is at it again with a new limit, clocks that stood run, reminders are
 * armed anew, and who was called is no longer called.
 */
export function workAgain(
  tx: Tx,
  { task }: HeldTask,
  parts: readonly Part[],
  newDueOn: string | null,
): Part[] {
  const lead = leadOf(parts);
  lead.state = 'sent-back';
  const running = affectClocks(parts, 'run', tx.now);
  if (newDueOn) {
    setClock(lead, setLimit(clockOfPart(lead), tx.now, newDueOn), tx.now);
  }
  // A return begins a cycle of its own: what was taken before is not held against the part, and reminders come anew.
  for (const part of new Set([lead, ...running])) part.cycle += 1;
  task.dueOn = lead.dueOn;
  task.calledAt = null;
  const silent = parts.filter((part) => part.silentAt !== null);
  for (const part of silent) part.silentAt = null;
  return [...new Set([lead, ...running, ...silent])];
}
