import { randomUUID } from 'node:crypto';
import {
  distinct,
  lacksToRegister,
  Refusal,
  taskNumber,
  type DraftFacts,
  type Part,
  type ReportingPeriod,
} from '@lianban/rules';
import { Like } from 'typeorm';
import type { Tx } from '../store/store';
import { TaskRow, TaskUnitRow } from './task.entity';

/** A draft that a person settled, as the office hands it over to become a task. */
export interface SettledDraft extends DraftFacts {
  readonly planId: string;
  readonly planCode: string;
  readonly officeId: string;
  readonly heading: string;
  readonly path: readonly string[];
  readonly body: string;
  readonly clause: string;
  readonly span: readonly [number, number];
  readonly clauseSpan: readonly [number, number];
  readonly reportingPeriod: ReportingPeriod | null;
}

/** 立项: the draft gets its number for life. Refused with everything that it still lacks. */
export async function registerTask(tx: Tx, registrarId: string, draft: SettledDraft): Promise<TaskRow> {
  const lacks = lacksToRegister(draft);
  if (lacks.length > 0) throw new Refusal('requirements-missing', { move: 'register', lacks });

  const id = randomUUID();
  const task = await tx.rows.save(TaskRow, {
    id,
    rootId: id,
    kind: 'plan',
    planId: draft.planId,
    number: await freeNumber(tx, draft.officeId, taskNumber(draft.planCode, draft.path)),
    heading: draft.heading,
    path: [...draft.path],
    body: draft.body,
    clause: draft.clause,
    spanFrom: draft.span[0],
    spanTo: draft.span[1],
    clauseFrom: draft.clauseSpan[0],
    clauseTo: draft.clauseSpan[1],
    state: 'registered',
    dueOn: draft.dueOn,
    originalDueOn: draft.dueOn,
    reportingPeriod: draft.reportingPeriod,
    standard: draft.standard!.trim(),
    officeId: draft.officeId,
    version: 1,
    registeredAt: tx.now,
    registeredBy: registrarId,
  });
  await tx.rows.insert(
    TaskUnitRow,
    partsOf(draft.units).map((unit) => ({ ...unit, taskId: task.id })),
  );
  await tx.announce(
    'task.registered',
    [`task:${task.id}`, `plan:${draft.planId}`, `unit:${draft.officeId}`],
    { planId: draft.planId, taskId: task.id },
  );
  return task;
}

async function freeNumber(tx: Tx, officeId: string, number: string): Promise<string> {
  const like = `${number.replace(/[\\%_]/g, '\\$&')}%`;
  const taken = await tx.rows.find(TaskRow, {
    select: { number: true },
    where: { officeId, number: Like(like) },
  });
  return distinct(number, new Set(taken.map((task) => task.number)));
}

const WEIGHT: Record<Part, number> = { lead: 0, 'co-lead': 1, participant: 2, responsible: 3 };

/** One row a unit, however often the clause names it: the heaviest part counts, and every wording is kept. */
function partsOf(
  units: DraftFacts['units'],
): { unitId: string; part: Part; position: number; printed: string[] }[] {
  const parts = new Map<string, { unitId: string; part: Part; position: number; printed: string[] }>();
  units.forEach(({ unitId, part: given, printed }, at) => {
    if (!unitId) return;
    // Beside a lead, a unit that is merely named takes part.
    const part = given === 'responsible' ? 'participant' : given;
    const known = parts.get(unitId);
    if (!known) parts.set(unitId, { unitId, part, position: at + 1, printed: printed ? [printed] : [] });
    else {
      if (WEIGHT[part] < WEIGHT[known.part]) known.part = part;
      if (printed && !known.printed.includes(printed)) known.printed.push(printed);
    }
  });
  return [...parts.values()];
}
