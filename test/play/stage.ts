import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { may } from '@lianban/rules';
import { Store } from '../../apps/api/src/store/store';
import { Sweep } from '../../apps/api/src/supervision/sweep';
import { partiesOf, VISIBLE_PARAMS, visibleTasks } from '../../apps/api/src/tasks/parties';
import { agree, learn } from './agree';
import { ChangeLog } from './change-log';
import { actorOf, bring, drive, type Doors, type Met } from './drive';
import { sees } from './model/sight';
import type { Person, Task, World } from './model/state';
import type { Refused } from './model/move';
import { layAside, planOf, registerOne } from './opening';
import { choose, make, pass, refusalOf, type Choice, type Chosen } from './play';
import { settle, type Shape } from './register';
import { Rows } from './rows';

export interface Acted {
  readonly outcome: 'made' | 'refused' | 'passed';
  readonly name: string;
}

/** The house in which plays are given one after another: the product on one database, its doors and its clock. */
export interface House {
  readonly app: NestFastifyApplication;
  readonly get: Doors;
  readonly log: ChangeLog;
  setClock(at: Date): void;
}

/** The first moment of every play. */
const BEGIN = new Date('2026-03-02T01:30:00Z');
/** The clock asks again until nothing follows from what it did; more rounds than this would go on for ever. */
const MOST_ROUNDS = 8;
/** After so many moves, what a list shows is compared as well; what the task itself answers is compared each time. */
const LISTS_EVERY = 6;

let volumes = 0;

/** One play: a tree of units, some tasks of one plan, the model of them, and the product beside it. */
export class Stage {
  /** What was done, for whoever has to find out why the two differ. */
  readonly told: string[] = [];

  private constructor(
    private readonly house: House,
    private readonly planId: string,
    private readonly world: World,
    private readonly rows: Rows,
  ) {}

  static async open(house: House, shape: Shape, seeds: readonly number[]): Promise<Stage> {
    const { app, log } = house;
    house.setClock(BEGIN);
    volumes += 1;
    const store = app.get(Store, { strict: false });
    const register = await settle(store, shape, `卷${volumes}`);
    const world: World = { units: register.units, people: register.people, tasks: [], now: BEGIN, said: [] };
    const planId = await planOf(store, register, world);
    await log.read();
    for (const [at, seed] of seeds.entries()) await registerOne(store, register, planId, world, at, seed);
    const stage = new Stage(house, planId, world, new Rows());
    stage.rows.take(await log.read());
    stage.compare('registering');
    return stage;
  }

  /** Everybody's lists once more; then what is left open is laid aside, so that the next play's clock leaves it alone. */
  async close(): Promise<void> {
    for (const person of this.world.people) await this.compareList(person);
    await layAside(this.house.get(Store).rows, this.planId);
    await this.house.log.read();
  }

  /** One move of the play, made by the model and by the product, and everything compared. */
  async act(choice: Choice): Promise<Acted> {
    // What a play is shrunk to: nothing.
    if (choice[0] === 0) return { outcome: 'passed', name: 'nothing' };
    if (choice[0] % 11 === 0) return this.timePasses(choice[3]);
    const chosen = choose(this.world, choice);
    if (!chosen) return { outcome: 'passed', name: 'nothing' };
    this.told.push(describe(chosen));
    const { get, log } = this.house;
    const expected = refusalOf(this.world, chosen);
    const files = await bring(get, chosen);
    if (files.length > 0) await log.read();
    const met = await drive(get, chosen, this.rows, files);
    const changes = await log.read();
    if (!same(met, expected))
      throw new Error(`${describe(chosen)}: ${say(expected)} by the model, ${say(met)} by the product`);
    if (expected) {
      if (changes.length === 0) return { outcome: 'refused', name: chosen.name };
      const tables = changes.map(({ how, table }) => `${how} ${table}`).join();
      throw new Error(`${describe(chosen)} was refused, and changed rows: ${tables}`);
    }
    this.rows.take(changes);
    make(this.world, chosen);
    this.compare(describe(chosen));
    await this.compareSight();
    if (choice[1] % LISTS_EVERY === 0)
      await this.compareList(this.world.people[choice[2] % this.world.people.length]!);
    return { outcome: 'made', name: chosen.name };
  }

  private async timePasses(seed: number): Promise<Acted> {
    pass(this.world, seed);
    this.told.push(`the clock at ${this.world.now.toISOString()}`);
    this.house.setClock(this.world.now);
    for (let round = 1; ; round += 1) {
      const swept = await this.house.get(Sweep).run();
      if (swept.setAside > 0) throw new Error('The clock set rows aside.');
      if (Object.values(swept).every((count) => count === 0)) break;
      if (round === MOST_ROUNDS) throw new Error('The clock does not come to rest.');
    }
    this.rows.take(await this.house.log.read());
    this.compare(this.told.at(-1)!);
    await this.compareSight();
    return { outcome: 'passed', name: 'time' };
  }

  private compare(what: string): void {
    learn(this.world, this.rows);
    const differ = agree(this.world, this.rows);
    if (differ.length > 0) throw new Error(`After ${what}: ${differ.join('; ')}`);
  }

  /** Who may open the tasks that were touched: everybody is asked about, by the product and by the model. */
  private async compareSight(): Promise<void> {
    for (const id of this.rows.touched) {
      const task = this.world.tasks.find((one) => one.id === id)!;
      const parties = await partiesOf(this.house.get(Store).rows, id);
      for (const person of this.world.people) {
        const [model, product] = [
          sees(this.world, person, task),
          may(actorOf(person), 'task.read', parties!),
        ];
        if (model !== product)
          throw new Error(
            `${posts(this.world, person)} sees ${brief(task)}: ${model} by the model, ${product} by the product`,
          );
      }
    }
  }

  /** What a person's list shows. */
  private async compareList(person: Person): Promise<void> {
    const visible = visibleTasks(actorOf(person), 'task.read', 1);
    const rows: { id: string }[] = await this.house
      .get(Store)
      .rows.query(
        `select t.id from task t where t.plan_id = $${VISIBLE_PARAMS + 1} and t.id in ${visible.sql}`,
        [...visible.params, this.planId],
      );
    const met = rows.map(({ id }) => id);
    const expected = this.world.tasks.filter((task) => sees(this.world, person, task)).map(({ id }) => id);
    if (met.sort().join() !== expected.sort().join())
      throw new Error(
        `${posts(this.world, person)} lists [${met.join()}], by the model [${expected.join()}]`,
      );
  }
}

function same(met: Met | null, expected: Refused | null): boolean {
  if (!met || !expected) return met === expected;
  const lacks = (list: readonly string[] = []): string => [...new Set(list)].sort().join();
  return (
    met.code === expected.code &&
    (expected.code !== 'requirements-missing' || lacks(met.lacks) === lacks(expected.lacks))
  );
}

const say = (refused: { readonly code: string; readonly lacks?: readonly string[] } | null): string =>
  refused ? [`refused as ${refused.code}`, ...(refused.lacks ?? [])].join(' ') : 'made';

const brief = ({ id, kind, state }: Task): string => `a ${kind} ${state} task ${id}`;

const posts = (world: World, { posts: held }: Person): string =>
  held.map(({ unit, role }) => `${role} of ${world.units.get(unit)!.name}`).join(' and ');

const describe = ({ name, person, target }: Chosen): string =>
  `${name} by ${person.posts.map(({ role }) => role).join('+')} on ${brief(target.task)}` +
  (target.part ? `, ${target.part.kind} ${target.part.state} part ${target.part.id}` : '') +
  (target.request ? `, ${target.request.kind} ${target.request.state}` : '');
