import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Day } from '@lianban/calendar';
import type { SettleUnit } from '@lianban/contract';
import type { Actor } from '@lianban/rules';
import { DraftRow, DraftUnitRow } from '../../plans/draft.entity';
import { PlanRow } from '../../plans/plan.entity';
import { UnitRow } from '../../units/unit.entity';
import type { PastActions } from './actions';
import { clockAt, endOfMonth, endOfQuarter, momentOf } from './moments';
import type { Due, PlanSetting, TaskSetting } from './plans/setting';
import type { Roster } from './roster';

/** What preparing needs to know of the world. */
export interface Scene {
  readonly past: PastActions;
  readonly roster: Roster;
  /** The past working days, and today. */
  readonly days: readonly Day[];
  readonly today: Day;
  readonly examplesDir: string;
}

/** A plan as prepared: what the office decided about each task that it registered. */
export interface Prepared {
  readonly planId: string;
  readonly settings: ReadonlyMap<string, TaskSetting>;
  /** False where an earlier run had done all of it. */
  readonly fresh: boolean;
}

/**
 * Imports a document, settles and registers it, as its officer did on the day. What was done by an earlier,
 * interrupted run is found and left.
 */
export async function prepare(scene: Scene, plan: PlanSetting): Promise<Prepared> {
  const { past, roster } = scene;
  const { rows } = past.store;
  const office = await rows.findOneByOrFail(UnitRow, { name: plan.office });
  const officer = roster.require(office.id, 'officer');
  const at = (minute: number): PastActions => past.at(momentOf(scene.days[plan.importedOn]!, minute));

  const planId = await imported(scene, at(clockAt(9, 20)), officer, office.id, plan);
  const drafts = await draftsOf(past, planId);
  const settings = settingsOf(plan, drafts);
  const wanted = drafts.filter((_, position) => settings[position]!.course !== 'draft');
  const fresh = wanted.some(({ taskId }) => taskId === null);
  if (fresh) {
    at(clockAt(10, 30));
    for (const [position, draft] of drafts.entries()) {
      await settle(scene, officer, plan, draft, settings[position]!);
    }
    const { leadFirstListed = false, reportingPeriod } = plan;
    await at(clockAt(11, 30)).settling.settleAll(officer, planId, { leadFirstListed, reportingPeriod });
    const ids = wanted.map(({ id }) => id);
    const { refused } = await at(clockAt(15)).many.register(officer, planId, ids);
    if (refused.length > 0) throw new Error(`${plan.file}: not registered ${JSON.stringify(refused)}`);
  }
  const registered = await draftsOf(past, planId);
  const pairs = registered.flatMap(({ taskId }, position) =>
    taskId === null ? [] : [[taskId, settings[position]!] as const],
  );
  return { planId, settings: new Map(pairs), fresh };
}

const draftsOf = ({ store }: PastActions, planId: string): Promise<DraftRow[]> =>
  store.rows.find(DraftRow, { where: { planId }, order: { position: 'ASC' } });

/** Draft by draft: by its heading, or the next of the settings for headings that are not listed. */
function settingsOf(plan: PlanSetting, drafts: readonly DraftRow[]): TaskSetting[] {
  let place = 0;
  return drafts.map(({ heading }) => plan.tasks[heading] ?? plan.others[place++ % plan.others.length]!);
}

async function imported(
  { examplesDir }: Scene,
  past: PastActions,
  officer: Actor,
  officeId: string,
  { file }: PlanSetting,
): Promise<string> {
  const bytes = await readFile(join(examplesDir, file));
  const fileDigest = createHash('sha256').update(bytes).digest('hex');
  const before = await past.store.rows.findOneBy(PlanRow, { officeId, fileDigest });
  return before?.id ?? past.imports.importPlan(officer, { name: file, bytes }, officeId);
}

/** One draft: its units, its due date, and the standard by which its completion will be judged. */
async function settle(
  { past, days, today }: Scene,
  officer: Actor,
  plan: PlanSetting,
  draft: DraftRow,
  own: TaskSetting,
): Promise<void> {
  if (draft.standard !== null || draft.taskId !== null) return;
  if (own.course === 'draft' && !own.standsFor) return;
  const units = await unitsFor(past, draft.id, { ...own.standsFor }, plan.addedToAll ?? []);
  await past.drafts.settle(officer, draft.id, draft.version, {
    ...(units && { units }),
    ...(own.due && { dueOn: dueDay(own.due, days, today), reportingPeriod: plan.reportingPeriod }),
    standard: own.words?.standard ?? standardFor(draft),
  });
}

const dueDay = (due: Due, days: readonly Day[], today: Day): Day => {
  if ('pastDay' in due) return days[due.pastDay]!;
  return 'month' in due ? endOfMonth(today, due.month) : endOfQuarter(today, due.quarter);
};

function standardFor({ heading, targets }: DraftRow): string {
  const named =
    targets.length > 0 ? `方案明确的目标（${targets.join('、')}）全部实现` : '方案所列工作全部落实';
  return `“${heading}”${named}，涉及项目按年度计划建成或达到形象进度，印证材料经牵头单位核实。`;
}

/** The draft's units with the wordings that name no one unit put to those that the office chose; null: as they are. */
async function unitsFor(
  { store }: PastActions,
  draftId: string,
  standsFor: Readonly<Record<string, readonly string[]>>,
  added: readonly string[],
): Promise<SettleUnit[] | null> {
  if (Object.keys(standsFor).length === 0 && added.length === 0) return null;
  const rows = await store.rows.find(DraftUnitRow, { where: { draftId }, order: { position: 'ASC' } });
  const chosen = [...Object.values(standsFor).flat(), ...added];
  const units = await store.rows.find(UnitRow, { where: chosen.map((shortName) => ({ shortName })) });
  const byName = new Map(units.map((unit) => [unit.shortName, unit]));
  const settled = rows.flatMap(({ id, name, part, unitId }): SettleUnit[] => {
    const meant = unitId === null ? standsFor[name] : undefined;
    if (!meant) return [{ from: id, name, part, unitId }];
    return meant.map((one, at) => ({
      from: id,
      name: byName.get(one)!.name,
      part: part === 'lead' && at > 0 ? 'participant' : part,
      unitId: byName.get(one)!.id,
    }));
  });
  const known = new Set(settled.map(({ unitId }) => unitId));
  return [
    ...settled,
    ...added.flatMap((one): SettleUnit[] => {
      const { id, name } = byName.get(one)!;
      return known.has(id) ? [] : [{ name, part: 'participant', unitId: id }];
    }),
  ];
}
