import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { dayOf } from '@lianban/calendar';
import { LIMITS } from '@lianban/contract';
import type { ReadTask } from '@lianban/plan-reader';
import { distinct, Refusal, unitsWhere, type Actor } from '@lianban/rules';
import { In } from 'typeorm';
import { TextDoor } from '../http/text-door';
import { Store, type Tx } from '../store/store';
import { UnitRow } from '../units/unit.entity';
import { DraftRow, DraftUnitRow } from './draft.entity';
import { PlanRow } from './plan.entity';
import { DocumentReader } from './reading/document-reader';
import { unitsAsRead } from './read-units';

export interface UploadedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A document comes in and becomes drafts. */
@Injectable()
export class ImportActions {
  constructor(
    private readonly store: Store,
    private readonly reader: DocumentReader,
    private readonly texts: TextDoor,
  ) {}

  /**
   * Reads the file and stores the plan with a draft for each numbered task that it found.
   *
   * @param officeId which of the officer's offices runs the plan; may be left out where there is only one
   * @param signal ends the reading; a plan that was read by then is kept
   */
  async importPlan(
    actor: Actor,
    file: UploadedFile,
    officeId?: string,
    signal?: AbortSignal,
  ): Promise<string> {
    if (file.bytes.length > LIMITS.fileBytes) throw new Refusal('file-too-large');
    const reading = await this.reader.read(file, signal);
    await this.texts.require(actor, 'plan', [
      { field: 'name', text: file.name },
      { field: 'file', text: reading.text },
    ]);
    if (reading.tasks.length === 0) throw new Refusal('file-has-no-tasks');
    const title = (reading.title ?? file.name).slice(0, LIMITS.heading);
    return this.store.write(actor, async (tx) => {
      const office = await officeOf(tx, actor, officeId);
      const plan = await tx.rows.save(PlanRow, {
        officeId: office.id,
        title,
        code: await freeCode(tx, office.id, reading.documentNumber ?? title),
        documentNumber: reading.documentNumber,
        issuer: reading.issuer,
        issuedOn: reading.issuedOn,
        fileName: file.name,
        fileDigest: createHash('sha256').update(file.bytes).digest('hex'),
        text: reading.text,
        leadRule: reading.leadRule,
        findings: reading.findings,
        version: 1,
        importedAt: tx.now,
        importedBy: actor.personId,
      });
      await storeDrafts(tx, plan, reading.tasks);
      await tx.announce('plan.imported', [`plan:${plan.id}`, `unit:${office.id}`], { planId: plan.id });
      return plan.id;
    });
  }
}

async function officeOf(tx: Tx, actor: Actor, wanted: string | undefined): Promise<UnitRow> {
  const held = unitsWhere(actor, 'plan.import', 'anywhere').filter((id) => !wanted || id === wanted);
  const offices = await tx.rows.findBy(UnitRow, { id: In(held), coordinationOffice: true });
  if (offices.length === 0) throw new Refusal('not-allowed', { permission: 'plan.import' });
  if (offices.length > 1)
    throw new Refusal('body-malformed', { fields: [{ field: 'officeId', rule: 'isOneOfYourOffices' }] });
  return offices[0]!;
}

async function freeCode(tx: Tx, officeId: string, code: string): Promise<string> {
  const taken = await tx.rows.find(PlanRow, { select: { code: true }, where: { officeId } });
  return distinct(code, new Set(taken.map((plan) => plan.code)));
}

async function storeDrafts(tx: Tx, plan: PlanRow, tasks: readonly ReadTask[]): Promise<void> {
  const today = dayOf(tx.now);
  const drafts = await tx.rows.save(
    DraftRow,
    tasks.map((task, at) => ({
      planId: plan.id,
      position: at + 1,
      path: task.path,
      number: task.number,
      heading: task.heading.slice(0, LIMITS.heading),
      body: task.body,
      clause: task.clause,
      openEnded: task.openEnded,
      leadBasis: task.leadBasis,
      spanFrom: task.span[0],
      spanTo: task.span[1],
      clauseFrom: task.clauseSpan[0],
      clauseTo: task.clauseSpan[1],
      deadline: task.deadline && { quote: task.deadline.quote, date: task.deadline.date },
      targets: task.targets.map((target) => target.quote),
      // A date that the document states is proposed; one that has passed by now is shown, and a person sets another.
      dueOn: task.deadline?.date && task.deadline.date >= today ? task.deadline.date : null,
      version: 1,
    })),
    { chunk: 200 },
  );
  const lists = tasks.map((task) => task.units);
  const units = (await unitsAsRead(tx.rows, lists, plan.officeId)).flatMap((list, at) =>
    list.map((unit) => ({ ...unit, draftId: drafts[at]!.id })),
  );
  await tx.rows.save(DraftUnitRow, units, { chunk: 500 });
}
