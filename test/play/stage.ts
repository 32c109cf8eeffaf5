import { randomUUID } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { registerTask } from '../../apps/api/src/tasks/register';
import { PlanRow } from '../../apps/api/src/plans/plan.entity';
import { Store } from '../../apps/api/src/store/store';
import { Sweep } from '../../apps/api/src/supervision/sweep';
import { snapshotOf, type Snapshot } from './compare';
import { drive } from './drive';
import { next, workedOrNext } from './model/days';
import type { Task, World } from './model/state';
import { choose, make, pass, refusalOf, type Choice, type Chosen } from './play';
import type { Register } from './register';
import { agree, learn } from './agree';
import { visibleTasks, VISIBLE_PARAMS } from '../../apps/api/src/tasks/parties';
import { sees } from './model/sight';

export interface Acted {
  readonly outcome: 'made' | 'refused' | 'passed';
  readonly name?: string;
}

/** One play: some tasks of one plan, the model of them, and the product beside it. */
export class Stage {
  private constructor(
    private readonly app: NestFastifyApplication,
    private readonly clock: { set(at: Date): void },
    private readonly register: Register,
    private readonly planId: string,
    private readonly world: World,
    private seen: Snapshot,
  ) {}

  static async open(
    app: NestFastifyApplication,
    clock: { set(at: Date): void },
    register: Register,
    seeds: readonly number[],
  ): Promise<Stage> {
    const world: World = {
      units: register.units,
      people: register.people,
      tasks: [],
      now: new Date('2026-03-02T01:30:00Z'),
      events: 0,
    };
    clock.set(world.now);
    const planId = await planOf(app, register, world);
    for (const [at, seed] of seeds.entries()) await registerOne(app, register, planId, world, at, seed);
    const rows = app.get(Store, { strict: false }).rows;
    return new Stage(app, clock, register, planId, world, await snapshotOf(rows, planId));
  }

  /** One move of the play, made by the model and by the product, and everything compared. */
  async act(choice: Choice): Promise<Acted> {
    if (choice[0] % 11 === 0) return this.timePasses(choice[3]);
    const chosen = choose(this.world, choice);
    if (!chosen) return { outcome: 'passed' };
    const expected = refusalOf(this.world, chosen);
    const met = await drive(this.app, chosen, this.seen);
    const after = await this.look();
    if (expected) {
      this.same(chosen, { code: met?.code ?? 'made', lacks: met?.lacks }, expected);
      if (after.digest !== this.seen.digest || after.events !== this.seen.events) {
        throw new Error(`${told(chosen)} was refused and changed rows.`);
      }
      return { outcome: 'refused', name: chosen.name };
    }
    if (met)
      throw new Error(
        `${told(chosen)}: refused by the product as ${met.code} ${JSON.stringify(met.lacks ?? met.facts)}`,
      );
    make(this.world, chosen);
    this.compare(after, told(chosen));
    await this.whoSees(choice[1]);
    return { outcome: 'made', name: chosen.name };
  }

  private async timePasses(seed: number): Promise<Acted> {
    pass(this.world, seed);
    this.clock.set(this.world.now);
    const sweep = this.app.get(Sweep, { strict: false });
    for (let round = 0; round < 6; round += 1) {
      const swept = await sweep.run();
      if (swept.setAside > 0) throw new Error('The clock set rows aside.');
      if (Object.values(swept).every((count) => count === 0)) break;
    }
    this.compare(await this.look(), `the clock at ${this.world.now.toISOString()}`);
    return { outcome: 'passed' };
  }

  private look(): Promise<Snapshot> {
    return snapshotOf(this.app.get(Store, { strict: false }).rows, this.planId);
  }

  private compare(after: Snapshot, what: string): void {
    learn(this.world, after);
    const before = this.seen;
    this.seen = after;
    const differ = agree(this.world, after, before);
    if (differ.length > 0) throw new Error(`After ${what}: ${differ.join('; ')}`);
  }

  private same(
    chosen: Chosen,
    met: { code: string; lacks?: readonly string[] },
    expected: { code: string; lacks?: readonly string[] },
  ): void {
    const lacks = (list: readonly string[] = []): string => [...new Set(list)].sort().join();
    if (
      met.code === expected.code &&
      (expected.code !== 'requirements-missing' || lacks(met.lacks) === lacks(expected.lacks))
    )
      return;
    throw new Error(
      `${told(chosen)}: the model says ${expected.code} ${lacks(expected.lacks)}, the product ${met.code} ${lacks(met.lacks)}`,
    );
  }

  /** What one of the people may see, in the product's lists and in the model. */
  private async whoSees(at: number): Promise<void> {
    const person = this.world.people[at % this.world.people.length]!;
    const actor = {
      personId: person.id,
      posts: person.posts.map(({ unit: unitId, role }) => ({ unitId, role })),
    };
    const visible = visibleTasks(actor, 'task.read', 1);
    const rows: { id: string }[] = await this.app
      .get(Store, { strict: false })
      .rows.query(
        `select t.id from task t where t.plan_id = $${VISIBLE_PARAMS + 1} and t.id in ${visible.sql}`,
        [...visible.params, this.planId],
      );
    const met = rows
      .map(({ id }) => id)
      .sort()
      .join();
    const expected = this.world.tasks
      .filter((task) => sees(this.world, person, task))
      .map(({ id }) => id)
      .sort()
      .join();
    if (met !== expected) throw new Error(`Person ${person.id} sees [${met}], by the model [${expected}]`);
  }
}

const told = ({ name, person, target }: Chosen): string =>
  `${name} by ${JSON.stringify(person.posts.map(({ role }) => role))} on a ${target.task.kind} ${target.task.state}` +
  (target.part ? `, part ${target.part.kind} ${target.part.state}` : '') +
  (target.request ? `, ${target.request.kind} ${target.request.state}` : '');

async function planOf(app: NestFastifyApplication, register: Register, world: World): Promise<string> {
  const id = randomUUID();
  const officer = register.people.find(({ posts }) =>
    posts.some(({ unit, role }) => unit === register.provincialOffice && role === 'officer'),
  )!;
  await app.get(Store, { strict: false }).rows.insert(PlanRow, {
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
  return id;
}

async function registerOne(
  app: NestFastifyApplication,
  register: Register,
  planId: string,
  world: World,
  at: number,
  seed: number,
): Promise<void> {
  const officer = register.people.find(({ posts }) =>
    posts.some(({ unit, role }) => unit === register.provincialOffice && role === 'officer'),
  )!;
  const able = [...register.units.values()].filter(
    ({ tier, office, government }) => !office && (tier === 'provincial' || government),
  );
  const count = 1 + (seed % 3);
  const units = [...new Set(Array.from({ length: count }, (_, n) => able[(seed + n * 7) % able.length]!.id))];
  const dueOn = workedOrNext(next('2026-03-20', seed % 120));
  const named = units.map((unit, n) => ({
    unit,
    kind: n === 0 ? ('lead' as const) : ('participant' as const),
  }));
  const row = await app.get(Store, { strict: false }).write({ personId: officer.id }, (tx) =>
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
  const task: Task = {
    id: row.id,
    kind: 'plan',
    parent: null,
    parentPart: null,
    office: register.provincialOffice,
    placer: null,
    state: 'registered',
    registeredBy: officer.id,
    confirmed: false,
    dueOn,
    originalDueOn: dueOn,
    named,
    parts: [],
    requests: [],
    called: null,
    reviewOn: null,
    submission: null,
    evidence: false,
    edition: 1,
    cycle: 1,
    raisedTo: new Set(),
    below: [],
  };
  world.tasks.push(task);
  world.events += 1;
}
