import { randomUUID } from 'node:crypto';
import type { LadderRules } from '@lianban/rules';
import type { EntityManager } from 'typeorm';
import { PlanRow } from '../../apps/api/src/plans/plan.entity';
import type { Store } from '../../apps/api/src/store/store';
import { SupervisionRuleRow } from '../../apps/api/src/supervision/ladder/ladder.entity';
import { registerTask } from '../../apps/api/src/tasks/register';
import { next, workedOrNext } from './model/days';
import { type Person, type World, writeDown } from './model/state';
import type { Register } from './register';

/** The first officer of the office whose plan is played. */
const officerOf = ({ people, provincialOffice }: Register): Person =>
  people.find(({ posts }) =>
    posts.some(({ unit, role }) => unit === provincialOffice && role === 'officer'),
  )!;

/** Rules by which nobody is ever pressed: the model knows nothing of the ladder. */
const NO_RUNGS: LadderRules = {
  rungs: (
    [
      ['S0', 'notice'],
      ['S1', 'prompt'],
      ['S2', 'reminder'],
      ['S3', 'supervision-letter'],
      ['S4', 'talk'],
      ['S5', 'elevation'],
    ] as const
  ).map(([rung, instrument]) => ({
    rung,
    instrument,
    inUse: false,
    triggers: [],
    signers: ['head'],
    answerWithin: null,
    asksForPlan: false,
  })),
  signWithin: 2,
  holdBackHours: 2,
  openFrom: '08:30',
  openUntil: '17:30',
};

/** A plan of the provincial office, and no rungs in any office. */
export async function planOf(store: Store, register: Register, world: World): Promise<string> {
  const id = randomUUID();
  const officer = officerOf(register);
  await store.rows.insert(PlanRow, {
    id,
    title: '随机方案',
    code: id.slice(0, 8),
    officeId: register.provincialOffice,
    importedAt: world.now,
    importedBy: officer.id,
    fileName: 'play.txt',
    fileDigest: id,
    text: '随机',
    findings: [],
    leadRule: { kind: 'none', quote: null, span: null },
  });
  await store.rows.insert(
    SupervisionRuleRow,
    [...register.units.values()]
      .filter(({ office }) => office)
      .map((office) => ({
        officeId: office.id,
        planId: null,
        version: 1,
        rules: NO_RUNGS,
        note: '随机',
        savedAt: world.now,
        savedBy: officer.id,
      })),
  );
  return id;
}

/** One task of the plan, on one to three units, as the office registers what it settled. */
export async function registerOne(
  store: Store,
  register: Register,
  planId: string,
  world: World,
  at: number,
  seed: number,
): Promise<void> {
  const officer = officerOf(register);
  const able = [...register.units.values()].filter(
    ({ tier, office, government }) => !office && (tier === 'provincial' || government),
  );
  const count = 1 + (seed % 3);
  const units = [...new Set(Array.from({ length: count }, (_, n) => able[(seed + n * 7) % able.length]!.id))];
  const dueOn = workedOrNext(next('2026-03-20', seed % 120));
  const beside = seed % 4 === 0 ? 'co-lead' : 'participant';
  const named = units.map((unit, n) => ({
    unit,
    kind: n === 0 ? ('lead' as const) : (beside as 'participant'),
  }));
  const row = await store.write({ personId: officer.id }, (tx) =>
    registerTask(tx, officer.id, {
      planId,
      planCode: planId.slice(0, 8),
      officeId: register.provincialOffice,
      heading: `第${at + 1}项`,
      path: [`${at + 1}.`],
      body: '随机任务',
      clause: '',
      span: [0, 2],
      clauseSpan: [0, 0],
      dueOn,
      reportingPeriod: null,
      standard: '完成',
      units: named.map(({ unit, kind }) => ({ printed: '', unitId: unit, part: kind })),
    }),
  );
  const task = writeDown(world, {
    id: row.id,
    kind: 'plan',
    parent: null,
    parentPart: null,
    office: register.provincialOffice,
    placer: null,
    state: 'registered',
    registeredBy: officer.id,
    dueOn,
    named,
  });
  world.said.push({ name: 'task.registered', task, by: officer.id });
}

/** What a play left open: the clock of the next one, which begins again in March, is to find none of it. */
export async function layAside(rows: EntityManager, planId: string): Promise<void> {
  await rows.query(`update task set state = 'cancelled', called_at = null where plan_id = $1`, [planId]);
  await rows.query(`update assignment set acknowledge_by = null where acknowledge_by is not null`);
  await rows.query('delete from ladder_clock');
  await rows.query('delete from supervision_rule');
  await rows.query('update unit set coordination_office = false where coordination_office');
}
