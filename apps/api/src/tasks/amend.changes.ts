import type { AmendedField, AmendmentAnswer } from '@lianban/contract';
import { In } from 'typeorm';
import type { Tx } from '../store/store';
import { UnitRow } from '../units/unit.entity';
import type { Amending } from './amend';
import type { AssignmentRow } from './assignment.entity';
import { TaskUnitRow, type TaskRow } from './task.entity';

type Changes = AmendmentAnswer['changes'];

/** What an amendment changes, before and after, in words. */
export async function changesOf(tx: Tx, task: TaskRow, body: Amending): Promise<Changes> {
  const fields = ['heading', 'body', 'standard', 'dueOn', 'reportingPeriod'] as const;
  const plain = fields.flatMap((field) => changed(field, task[field] ?? '', body[field]?.trim()));
  if (body.duties) plain.push(...changed('duty', '', await said(tx, body.duties)));
  if (!body.units) return plain;
  const before = await tx.rows.find(TaskUnitRow, { where: { taskId: task.id }, order: { position: 'ASC' } });
  const names = await namesOf(tx, [...before, ...body.units]);
  return [...plain, ...changed('units', listed(before, names), listed(body.units, names))];
}

type Duties = NonNullable<Amending['duties']>;

/** 自治区交通运输厅：负责航道疏浚；北海市人民政府：负责用地。 */
async function said(tx: Tx, duties: Duties): Promise<string> {
  const names = await namesOf(tx, duties);
  return duties.map(({ unitId, duty }) => `${names.get(unitId) ?? ''}：${duty.trim()}`).join('；');
}

const changed = (field: AmendedField, before: string, after: string | undefined): Changes =>
  after === undefined || after === before ? [] : [{ field, before, after }];

type Given = { readonly unitId: string; readonly part: string };

async function namesOf(
  tx: Tx,
  units: readonly Pick<Given, 'unitId'>[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.rows.findBy(UnitRow, { id: In(units.map(({ unitId }) => unitId)) });
  return new Map(rows.map(({ id, shortName }) => [id, shortName]));
}

const SAID: Readonly<Record<string, string>> = { lead: '牵头', 'co-lead': '共同牵头', participant: '配合' };

/** As an office would write it: 自治区交通运输厅（牵头）、北海市人民政府（配合）. */
const listed = (units: readonly Given[], names: ReadonlyMap<string, string>): string =>
  units.map(({ unitId, part }) => `${names.get(unitId) ?? ''}（${SAID[part] ?? part}）`).join('、');

/**
 * Does a unit have to receive the amendment? Wording and dates concern all; a change of units those it changed, and
 * what is said of single duties those whose they are.
 */
export const concerns = (
  changes: Changes,
  regrouped: readonly AssignmentRow[],
  duties: Duties,
  part: AssignmentRow,
): boolean =>
  changes.some(({ field }) => field !== 'units' && field !== 'duty') ||
  regrouped.some(({ id }) => id === part.id) ||
  duties.some(({ unitId }) => unitId === part.unitId);
