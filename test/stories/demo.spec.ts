import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dayOf, isWorkingDay } from '@lianban/calendar';
import type { CaseAnswer, Page, PlanSummary, SetUpDone, SignedIn } from '@lianban/contract';
import { readPlan } from '@lianban/plan-reader';
import { DataSource } from 'typeorm';
import { SetUpActions } from '../../apps/api/src/sign-in/set-up.actions';
import { ThreadSubjects } from '../../apps/api/src/http/thread-subjects';
import { FileDoors } from '../../apps/api/src/files/file.doors';
import { WorldLoader } from '../../apps/api/src/sign-in/world-loader';
import { Store } from '../../apps/api/src/store/store';
import { UnitRow } from '../../apps/api/src/units/unit.entity';
import { unitsNamed } from '../../apps/api/src/units/unit.queries';
import { fillHistory, PLANS, type Progress } from '../../apps/api/src/world/history/fill';
import { GUANGDONG_OFFICE, GUANGXI_OFFICE } from '../../apps/api/src/world/register';
import { MONDAY, startInstallation, type Installation } from '../support/installation';
import { Window } from '../support/window';

const EXAMPLES = join(__dirname, '../../examples/plans');
const ADMIN = { name: '韦管理', login: 'admin', password: '北部湾畔一帆风顺2026' };

/** A wording that means whatever bonded zones there are, though the reader takes it for one: a person settles it. */
const NO_ONE_UNIT = ['综合保税区管委会'];

let world: Installation;
let accounts: NonNullable<SetUpDone['world']>['people'];

beforeAll(async () => {
  world = await startInstallation();
  const link = await world.app.get(SetUpActions, { strict: false }).firstLink();
  const token = new URL(link!, world.url).searchParams.get('token');
  const answer = await new Window(world.url).post<SetUpDone>('/setup', {
    ...ADMIN,
    token,
    exampleWorld: true,
  });
  accounts = answer.body.world!.people;
}, 180_000);
afterAll(() => world?.stop());

const rowsOf = ({ app }: Installation): Store['rows'] => app.get(Store, { strict: false }).rows;

async function windowOf(login: string): Promise<Window> {
  const window = new Window(world.url);
  await window.signIn(login, accounts.find((one) => one.login === login)!.password);
  return window;
}

async function countBy(column: string, table: string): Promise<Record<string, number>> {
  const counts: { word: string; many: number }[] = await rowsOf(world).query(
    `select ${column} as word, count(*)::int as many from ${table} group by 1`,
  );
  return Object.fromEntries(counts.map(({ word, many }) => [word, many]));
}

describe('the register', () => {
  it('knows every unit that the reader finds in the five plans', async () => {
    const rows = rowsOf(world);
    const missing: string[] = [];
    for (const file of readdirSync(EXAMPLES)) {
      const office = file.startsWith('004') ? GUANGDONG_OFFICE : GUANGXI_OFFICE;
      const { id } = await rows.findOneByOrFail(UnitRow, { name: office });
      const { tasks } = await readPlan(readFileSync(join(EXAMPLES, file)), file);
      const units = tasks.flatMap((task) => task.units.filter(({ tier }) => tier !== 'unresolved'));
      const names = [...new Set(units.map((unit) => unit.name))];
      const known = await unitsNamed(rows, names, id);
      missing.push(...names.filter((name) => !known.has(name) && !NO_ONE_UNIT.includes(name)));
    }
    expect(missing).toEqual([]);
  });

  it('knows a department by the name that it had before 2018', async () => {
    const { id } = await rowsOf(world).findOneByOrFail(UnitRow, { name: GUANGXI_OFFICE });
    const known = await unitsNamed(rowsOf(world), ['自治区环境保护厅', '水利厅', '省水利厅'], id);
    expect(known.get('自治区环境保护厅')?.name).toBe('广西壮族自治区生态环境厅');
    expect(known.get('水利厅')?.name).toBe('广西壮族自治区水利厅');
    expect(known.get('省水利厅')?.name).toBe('广东省水利厅');
  });
});

describe('the cast', () => {
  it('signs in, each with the password that was shown', async () => {
    const answers = await Promise.all(
      accounts.map(async ({ login, password }) => {
        const { status, body } = await new Window(world.url).signIn(login, password);
        return `${status} ${(body as unknown as SignedIn).me?.login}`;
      }),
    );
    expect(answers).toEqual(accounts.map(({ login }) => `200 ${login}`));
    expect(accounts.length).toBeGreaterThanOrEqual(20);
    expect(new Set(accounts.map(({ password }) => password)).size).toBe(accounts.length);
  });
});

describe('the six weeks behind the cast', () => {
  it('hold a task in every state, and an assignment', async () => {
    expect(await countBy('state', 'task')).toEqual({
      registered: expect.any(Number),
      dispatched: expect.any(Number),
      'in-progress': expect.any(Number),
      'under-review': expect.any(Number),
      returned: expect.any(Number),
      closed: expect.any(Number),
    });
    expect(Object.keys(await countBy('state', 'assignment')).sort()).toEqual(
      ['accepted', 'acknowledged', 'deemed', 'done', 'pending', 'reported', 'sent-back'].sort(),
    );
    expect(Object.values(await countBy('c.thread_id', 'comment c')).length).toBeGreaterThan(20);
  });

  it('left the damaged twin of the national plan to be reviewed', async () => {
    const { items } = (await (await windowOf('wu')).get<Page<PlanSummary>>('/plans')).body;
    const [twin, whole] = items.filter(({ title }) => title.startsWith('北部湾城市群建设'));
    expect(items).toHaveLength(4);
    expect(twin!.counts).toMatchObject({ drafts: 28, registered: 0 });
    expect(whole!.counts).toMatchObject({ drafts: 23, registered: 5 });
  });

  it('have cities whose parts blocked a task of the province and were raised, and it took one on', async () => {
    const { items } = (await (await windowOf('wu')).get<Page<CaseAnswer>>('/cases')).body;
    expect(items.length).toBeGreaterThanOrEqual(2);
    for (const raised of items) {
      expect(raised).toMatchObject({ toOffice: { name: GUANGXI_OFFICE }, unit: { tier: 'municipal' } });
      expect(raised.fromOffice?.name).toBe(`${raised.unit.name}督查室`);
    }
    expect(items.filter(({ acceptedAt }) => acceptedAt)).toHaveLength(1);
  });

  it('left letters of several rungs on the desks: to sign, sent, answered', async () => {
    const states = await countBy(`rung || ' ' || state`, 'letter');
    for (const state of ['S0 sent', 'S1 sent', 'S1 answered', 'S3 sent', 'S3 answered', 'S4 drafted']) {
      expect(Object.keys(states)).toContain(state);
    }
    const unsigned: unknown[] = await rowsOf(world).query(
      `select id from letter l where l.sent_at is not null
          and cardinality(l.signers) > (select count(*) from letter_signature s where s.letter_id = l.id)`,
    );
    expect(unsigned).toEqual([]);
  });

  it('lie in office hours of working days, before today', async () => {
    const events: { at: Date }[] = await rowsOf(world).query(
      `select at from event where actor_id is not null and task_id is not null`,
    );
    const outside = events.filter(({ at }) => {
      const hour = (at.getUTCHours() + 8) % 24;
      return at >= MONDAY || !isWorkingDay(dayOf(at), '450000') || hour < 8 || hour >= 18;
    });
    expect(outside).toEqual([]);
    expect(events.length).toBeGreaterThan(2000);
  });

  it('are told of headings that the documents have', async () => {
    const drafts: { heading: string }[] = await rowsOf(world).query('select heading from draft');
    const headings = new Set(drafts.map(({ heading }) => heading));
    const strays = PLANS.flatMap(({ tasks }) => Object.keys(tasks)).filter(
      (heading) => !headings.has(heading),
    );
    expect(strays).toEqual([]);
  });

  it('are there once, however often they are told', async () => {
    const before = await countBy('name', 'event');
    await world.app.get(WorldLoader, { strict: false }).fill({ adminId: '', world: { people: [] } });
    expect(await countBy('name', 'event')).toEqual(before);
  });
});

describe('a history that is cut short', () => {
  const UNTIL = 9;
  let other: Installation;
  afterAll(() => other?.stop());

  /** The server stops after that day. */
  const untilDay = (last: number, refused: string[]): Progress => ({
    planRead: () => undefined,
    dayDone: (day) => {
      if (day === last) throw new Error('cut short');
    },
    refused: (...what) => void refused.push(what.join(' ')),
  });

  it('goes on where it stood, as if it had not been', async () => {
    other = await startInstallation();
    const app = other.app;
    const refused: string[] = [];
    await app
      .get(Store, { strict: false })
      .write(null, (tx) => app.get(WorldLoader, { strict: false }).found(tx, { ...ADMIN, passwordHash: '' }));
    for (const last of [5, UNTIL]) {
      const progress = untilDay(last, refused);
      const doors = app.get(FileDoors, { strict: false });
      const threads = app.get(ThreadSubjects, { strict: false });
      const told = fillHistory(app.get(DataSource), {
        now: MONDAY,
        examplesDir: EXAMPLES,
        doors,
        threads,
        progress,
      });
      await expect(told).rejects.toThrow('cut short');
    }
    expect(refused).toEqual([]);
    const deeds = await deedsIn(other);
    expect(deeds.length).toBeGreaterThan(500);
    expect(deeds).toEqual(await deedsIn(world, await lastMoment(other)));
  }, 120_000);

  const lastMoment = async (one: Installation): Promise<Date> => {
    const [last]: { at: Date }[] = await rowsOf(one).query(
      `select max(at) as at from event where name <> 'task.registered' and task_id is not null`,
    );
    return last!.at;
  };

  const deedsIn = (one: Installation, until: Date = MONDAY): Promise<unknown[]> =>
    rowsOf(one).query(
      `select t.number, e.name, e.at, u.short_name, e.detail->>'note' as note
         from event e join task t on t.id = e.task_id left join unit u on u.id = (e.detail->>'unitId')::uuid
        where e.at <= $1 and e.name <> 'task.registered'
        order by 1, 2, 3, 4`,
      [until],
    );
});
