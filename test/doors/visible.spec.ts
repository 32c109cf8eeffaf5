import { DESK_ROLES, GRANTS, may, PARTS, type Actor, type Permission, type Role } from '@lianban/rules';
import fc from 'fast-check';
import type { Box, Page, PlanSummary, TaskSummary } from '@lianban/contract';
import { Bearer } from '../../apps/api/src/sign-in/bearer';
import { Store } from '../../apps/api/src/store/store';
import { partiesOf, visibleTasks } from '../../apps/api/src/tasks/parties';
import { startWorld, type World } from '../support/world';

/** Somebody with posts of any kind, anywhere in the tree. */
interface Somebody extends Actor {
  readonly token: string;
}

const [UNITS, TASKS, PEOPLE] = [24, 30, 24];
const REGIONS = ['450000', '450500', '450700', '450100'];

let world: World;
let units: string[];
let tasks: string[];
let people: Somebody[];

beforeAll(async () => {
  world = await startWorld();
  const task = await world.dispatched(['自治区交通运输厅', '自治区发展改革委', '北海市人民政府']);
  units = await growTree();
  tasks = [task.id, ...(await scatterTasks(task.id))];
  people = await scatterPeople();
}, 120_000);
afterAll(() => world.stop());

const all = <T>(arbitrary: fc.Arbitrary<T>, count: number): T[] => fc.sample(arbitrary, count);

/** Units under units already there, some of them governments, some offices, some with a line. */
async function growTree(): Promise<string[]> {
  const grown = [...new Set(world.cast.units.values())];
  const shape = fc.record({
    above: fc.nat(),
    line: fc.option(fc.nat(), { freq: 2 }),
    tier: fc.constantFrom('national', 'provincial', 'municipal', 'county'),
    kind: fc.constantFrom('government', 'department'),
    region: fc.constantFrom(...REGIONS),
    office: fc.boolean(),
  });
  for (const [at, { above, line, tier, kind, region, office }] of all(shape, UNITS).entries()) {
    const [row] = await world.query<{ id: string }[]>(
      `insert into unit (name, short_name, tier, kind, region, superior_id, ancestors, line_id, coordination_office)
       select $1, $1, $2, $3, $4, s.id, array[s.id] || s.ancestors, $6,
              $7 and not exists (select 1 from unit o where o.coordination_office and o.tier = $2 and o.region = $4)
         from unit s where s.id = $5 returning id`,
      [
        `单位${at}`,
        tier,
        kind,
        region,
        grown[above % grown.length],
        line === null ? null : grown[line % grown.length],
        office,
      ],
    );
    grown.push(row!.id);
  }
  return grown;
}

/** Tasks like the first one, of any office, with any units in them; some placed, some raised, some reassigned. */
async function scatterTasks(model: string): Promise<string[]> {
  const shape = fc.record({
    office: fc.nat(),
    placer: fc.option(fc.nat(), { freq: 2 }),
    raisedTo: fc.option(fc.nat(), { freq: 2 }),
    parts: fc.uniqueArray(fc.nat(units.length - 1), { minLength: 1, maxLength: 4 }),
    gone: fc.boolean(),
  });
  const unit = (at: number): string => units[at % units.length]!;
  const ids: string[] = [];
  for (const [at, { office, placer, raisedTo, parts, gone }] of all(shape, TASKS).entries()) {
    const id = await copied('task', model, {
      office_id: unit(office),
      number: `任意-${at}`,
      heading: `任意任务${at}`,
      ...(placer === null ? {} : { kind: 'subtask', placer_id: unit(placer), parent_id: model }),
    });
    const assignments: string[] = [];
    for (const [position, index] of parts.entries()) {
      const part = position === 0 ? 'lead' : position === 1 ? 'co-lead' : 'participant';
      await world.query(
        'insert into task_unit (task_id, unit_id, part, position, printed) values ($1, $2, $3, $4, $5)',
        [id, unit(index), part, position, []],
      );
      const state = gone && position > 1 ? { state: 'reassigned' } : {};
      assignments.push(
        await copied('assignment', await anyPart(model), {
          task_id: id,
          unit_id: unit(index),
          part,
          position,
          ...state,
        }),
      );
    }
    if (raisedTo !== null) {
      await world.query(
        `insert into raised_case (task_id, assignment_id, cycle, rung, to_office_id, raised_at, accept_by)
         values ($1, $2, 1, 'S5', $3, now(), '2026-03-05')`,
        [id, assignments[0], unit(raisedTo)],
      );
    }
    ids.push(id);
  }
  return ids;
}

const anyPart = async (task: string): Promise<string> =>
  (await world.query<[{ id: string }]>('select id from assignment where task_id = $1 limit 1', [task]))[0].id;

async function copied(table: string, id: string, changed: object): Promise<string> {
  const [row] = await world.query<[{ id: string }]>(
    `insert into ${table}
     select (jsonb_populate_record(r, $2::jsonb || jsonb_build_object('id', gen_random_uuid()))).*
       from ${table} r where r.id = $1 returning id`,
    [id, JSON.stringify(changed)],
  );
  return row.id;
}

async function scatterPeople(): Promise<Somebody[]> {
  const bearer = world.installation.app.get(Bearer, { strict: false });
  const endsAt = new Date(world.installation.now().getTime() + 3_600_000);
  const post = fc.record({ at: fc.nat(units.length - 1), role: fc.constantFrom<Role>(...DESK_ROLES) });
  const several = fc.uniqueArray(post, {
    minLength: 1,
    maxLength: 3,
    selector: ({ at, role }) => `${at}${role}`,
  });
  const found: Somebody[] = [];
  for (const [index, held] of all(several, PEOPLE).entries()) {
    const posts = held.map(({ at, role }) => ({ unitId: units[at]!, role }));
    const [row] = await world.query<[{ personId: string; familyId: string }]>(
      `with p as (insert into person (name, login, unit_id) values ($1, $1, $2) returning id),
            h as (insert into post (person_id, unit_id, role) select p.id, x.unit, x.role
                    from p, unnest($3::uuid[], $4::text[]) as x (unit, role))
       insert into session_family (person_id, started_at, source_address, seen_at, seen_from, expires_at)
       select id, $5, '10.0.0.1', $5, '10.0.0.1', $6 from p returning person_id as "personId", id as "familyId"`,
      [
        `anybody${index}`,
        posts[0]!.unitId,
        posts.map(({ unitId }) => unitId),
        posts.map(({ role }) => role),
        world.installation.now(),
        endsAt,
      ],
    );
    found.push({
      personId: row.personId,
      posts,
      token: bearer.sign(row.personId, row.familyId, endsAt).accessToken,
    });
  }
  return found;
}

async function ask<T>({ token }: Somebody, url: string): Promise<{ status: number; body: T }> {
  const server = world.installation.app.getHttpAdapter().getInstance();
  const { statusCode, payload } = await server.inject({
    url: `/api${url}`,
    headers: { authorization: `Bearer ${token}` },
  });
  return { status: statusCode, body: (payload ? JSON.parse(payload) : null) as T };
}

async function allOf<T>(somebody: Somebody, url: string): Promise<T[]> {
  const items: T[] = [];
  for (let next: string | null = ''; next !== null;) {
    const { body }: { body: Page<T> } = await ask<Page<T>>(somebody, `${url}${next && `&cursor=${next}`}`);
    items.push(...body.items);
    next = body.next;
  }
  return items;
}

/** Permissions that a list asks with: those that every unit of a task has alike. */
const LISTED = (Object.keys(GRANTS) as Permission[]).filter((permission) =>
  PARTS.slice(0, 3).every((part) => GRANTS[permission].some(({ to }) => to === part)),
);

it('a condition on rows says of each task what the rules say of it, for every permission that lists ask with', async () => {
  expect(LISTED).toEqual(expect.arrayContaining(['task.read', 'plan.read', 'task.comment']));
  const { rows } = world.installation.app.get(Store, { strict: false });
  let seen = 0;
  const parties = new Map(
    await Promise.all(tasks.map(async (id) => [id, (await partiesOf(rows, id))!] as const)),
  );
  for (const actor of people) {
    for (const permission of LISTED) {
      const byRules = tasks.filter((id) => may(actor, permission, parties.get(id))).sort();
      const { sql, params } = visibleTasks(actor, permission, 1);
      const byRows = await world.query<{ id: string }[]>(`select id from task where id in ${sql}`, params);
      expect(byRows.map(({ id }) => id).sort()).toEqual(byRules);
      seen += byRules.length;
    }
  }
  // Neither everything nor nothing: the world is mixed.
  expect(seen).toBeGreaterThan(100);
  expect(seen).toBeLessThan((tasks.length * people.length * LISTED.length) / 2);
}, 120_000);

it('no list, search, tree, count or desk names a task that its reader could not open', async () => {
  let opened = 0;
  for (const somebody of people) {
    const readable = new Set<string>();
    for (const id of tasks) {
      const { status } = await ask(somebody, `/tasks/${id}`);
      if (status === 200) readable.add(id);
      else expect(status).toBe(404);
    }
    opened += readable.size;
    const listed = await allOf<TaskSummary>(somebody, '/tasks?');
    expect(listed.map(({ id }) => id).sort()).toEqual([...readable].sort());
    const sought = await allOf<TaskSummary>(somebody, `/tasks?q=${encodeURIComponent('任意任务')}`);
    expect(sought.map(({ id }) => id).sort()).toEqual([...readable].filter((id) => id !== tasks[0]).sort());
    const plans = (await ask<Page<PlanSummary>>(somebody, '/plans')).body.items;
    expect(plans.length > 0).toBe(readable.size > 0 || plans.some(({ office }) => isOf(somebody, office.id)));
    for (const plan of plans) {
      const tree = await ask<object>(somebody, `/plans/${plan.id}/tree`);
      const named = tasks.filter((id) => JSON.stringify(tree.body).includes(id));
      expect(named.filter((id) => !readable.has(id))).toEqual([]);
    }
    const box = (await ask<Box>(somebody, '/box')).body;
    const waiting = box.groups.flatMap(({ entries }) => entries.map(({ taskId }) => taskId));
    expect(waiting.filter((id) => id !== null && !readable.has(id))).toEqual([]);
  }
  expect(opened).toBeGreaterThan(20);
}, 120_000);

const isOf = ({ posts }: Somebody, unitId: string): boolean => posts.some((post) => post.unitId === unitId);
