import { Injectable } from '@nestjs/common';
import { addDays, dayOf, dueAfter, NATIONWIDE } from '@lianban/calendar';
import type { ConsolidateBody, SubmitBody } from '@lianban/contract';
import {
  clocksOfMove,
  lacksToArchive,
  lacksToConsolidate,
  lacksToSubmit,
  periodOf,
  Refusal,
  REVIEW_WITHIN,
  rollUp,
  type Actor,
} from '@lianban/rules';
import { handIn } from '../files/file.actions';
import { countFiles, digestOfSet } from '../files/file.queries';
import { Store, type Tx } from '../store/store';
import { UnitRow } from '../units/unit.entity';
import { ArchiveRow } from './amendment.entity';
import { affectClocks, keepParts, partsOf } from './parts';
import { periodReports } from './report.facts';
import { ConsolidationRow } from './report.entity';
import { leadOf } from './review.actions';
import { submitFacts } from './submit.facts';
import { SubmissionRow } from './submission.entity';
import { requireTask } from './task.access';
import type { TaskRow } from './task.entity';
import { keep, requireMove, requireNothing } from './task.standing';
import { tell } from './told';

/** What the lead does with the whole: gathers a period, calls, submits; and the office's archive (domain §3). */
@Injectable()
export class CompletionActions {
  constructor(private readonly store: Store) {}

  /** 汇总: one report a task a period goes up, of this period or the one that has just ended. */
  consolidate(actor: Actor, taskId: string, version: number, body: ConsolidateBody): Promise<void> {
    return this.store.write(actor, async (tx) => {
      const { task, parties } = await requireTask(tx, actor, taskId, 'task.consolidate', version);
      await requireMove(tx, task, 'consolidate');
      const period = requirePeriod(tx, task, body.period);
      const told = await tx.rows.existsBy(ConsolidationRow, { taskId, period });
      const { waiting, accepted, parts } = await periodReports(tx, taskId, period);
      requireNothing('consolidate', lacksToConsolidate({ waiting, alreadyTold: told }));
      await tx.rows.insert(ConsolidationRow, {
        taskId,
        period,
        text: body.text.trim(),
        percentage: rollUp(parts),
        reports: accepted,
        at: tx.now,
        byId: actor.personId,
      });
      await keep(tx, task);
      await tell(tx, { name: 'task.consolidated', task, parties, note: body.text.trim() });
    });
  }

  /** The lead calls the participants to say that their parts are done; who stays silent is deemed to be (⚙ 7 days). */
  call(actor: Actor, taskId: string, version: number, note: string | null): Promise<void> {
    return this.store.write(actor, async (tx) => {
      const { task, parties } = await requireTask(tx, actor, taskId, 'task.call', version);
      await requireMove(tx, task, 'call');
      task.calledAt = tx.now;
      await keep(tx, task);
      await tell(tx, { name: 'task.called', task, parties, note });
    });
  }

  /** 申请办结: the units' clocks stop, the office's review clock runs. */
  submit(actor: Actor, taskId: string, version: number, body: SubmitBody): Promise<void> {
    return this.store.write(actor, async (tx) => {
      const { task, parties } = await requireTask(tx, actor, taskId, 'task.submit', version);
      const state = await requireMove(tx, task, 'submit');
      const files = (await countFiles(tx.rows, taskId)) + (body.files?.length ?? 0);
      requireNothing('submit', lacksToSubmit({ ...(await submitFacts(tx.rows, taskId)), files }));

      task.state = state;
      task.round += 1;
      const { id } = await tx.rows.save(
        SubmissionRow,
        tx.rows.create(SubmissionRow, {
          taskId,
          round: task.round,
          text: body.text.trim(),
          submittedAt: tx.now,
          submittedBy: actor.personId,
          reviewBy: dueAfter(tx.now, REVIEW_WITHIN, await regionOf(tx, task.officeId)),
        }),
      );
      await handIn(tx, body.files ?? [], { kind: 'submission', id, taskId, personId: actor.personId });
      const parts = await partsOf(tx, taskId);
      const lead = leadOf(parts);
      lead.state = 'done';
      const changed = [...new Set([lead, ...affectClocks(parts, clocksOfMove('submit'), tx.now)])];
      await keepParts(tx, changed);
      await keep(tx, task);
      await tell(tx, { name: 'task.submitted', task, parties, changed, note: body.text.trim() });
    });
  }

  /** 归档: read-only from here on; the digest of the file set is kept. */
  archive(actor: Actor, taskId: string, version: number): Promise<void> {
    return this.store.write(actor, async (tx) => {
      const { task, parties } = await requireTask(tx, actor, taskId, 'task.archive', version);
      task.state = await requireMove(tx, task, 'archive');
      const set = await digestOfSet(tx.rows, taskId);
      requireNothing('archive', lacksToArchive(set));
      await tx.rows.insert(ArchiveRow, {
        taskId,
        cycle: task.cycle,
        at: tx.now,
        byId: actor.personId,
        ...set,
      });
      await keep(tx, task);
      await tell(tx, { name: 'task.archived', task, parties });
    });
  }
}

/** The period by its name: of the task's own kind, the one that runs or the one before it. */
function requirePeriod(tx: Tx, { reportingPeriod }: TaskRow, wanted: string): string {
  const open = reportingPeriod ? openPeriods(reportingPeriod, dayOf(tx.now)) : [];
  if (!open.includes(wanted)) {
    throw new Refusal('body-malformed', { fields: [{ field: 'period', rule: 'isOpenPeriod' }] });
  }
  return wanted;
}

function openPeriods(kind: NonNullable<TaskRow['reportingPeriod']>, today: string): string[] {
  const now = periodOf(kind, today);
  return [now.key, periodOf(kind, addDays(now.from, -1)).key];
}

const regionOf = async (tx: Tx, unitId: string): Promise<string> =>
  (await tx.rows.findOneByOrFail(UnitRow, { id: unitId })).region ?? NATIONWIDE;
