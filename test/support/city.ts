import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DraftAnswer, PlanAnswer, TaskAnswer } from '@lianban/contract';
import type { Role } from '@lianban/rules';
import { Store } from '../../apps/api/src/store/store';
import { hashPassword } from '../../apps/api/src/sign-in/password';
import { addPeople } from '../../apps/api/src/units/person.actions';
import { addUnits } from '../../apps/api/src/units/unit.actions';
import type { Stage } from './blocked';
import { everyone, PASSWORD, type Who } from './cast';
import { Window } from './window';
import { PORT_PLAN, startWorld, type World } from './world';

const BEIHAI = { tier: 'municipal', region: '450500' } as const;
const HEPU = { tier: 'county', region: '450521' } as const;

/** What stands in the city and one of its counties, beside the city's own office. */
const UNITS = [
  {
    name: '北海市交通运输局',
    kind: 'department',
    ...BEIHAI,
    superior: '北海市人民政府',
    line: '自治区交通运输厅',
  },
  { name: '北海市自然资源局', kind: 'department', ...BEIHAI, superior: '北海市人民政府' },
  { name: '合浦县人民政府', kind: 'government', ...HEPU, superior: '北海市人民政府' },
  { name: '合浦县督查室', kind: 'department', ...HEPU, superior: '合浦县人民政府', coordinationOffice: true },
  {
    name: '合浦县交通运输局',
    kind: 'department',
    ...HEPU,
    superior: '合浦县人民政府',
    line: '北海市交通运输局',
  },
] as const;

const PEOPLE: Readonly<Record<string, { name: string; unit: string; roles: readonly Role[] }>> = {
  ma: { name: '马海滨', unit: '北海市交通运输局', roles: ['liaison', 'head'] },
  xu: { name: '许国土', unit: '北海市自然资源局', roles: ['liaison', 'head'] },
  hu: { name: '胡复核', unit: '北海市督查室', roles: ['reviewer'] },
  gao: { name: '高分管', unit: '北海市督查室', roles: ['leader'] },
  gong: { name: '龚县办', unit: '合浦县督查室', roles: ['officer'] },
  gan: { name: '甘复核', unit: '合浦县督查室', roles: ['reviewer'] },
  pang: { name: '庞合浦', unit: '合浦县交通运输局', roles: ['liaison', 'head'] },
};

/** A task that an office of a city or a county runs by itself, and the people there beside those of every story. */
export class City implements Stage {
  private readonly windows = new Map<string, Window>();

  private constructor(
    readonly world: World,
    private readonly units: Map<string, string>,
    readonly taskId: string,
  ) {}

  /** Of the city's office, led by 交通运输局 with 自然资源局, received by both. */
  static municipal = (): Promise<City> =>
    City.at(['zhao', 'hu'], ['北海市交通运输局', '北海市自然资源局'], ['ma', 'xu']);

  /** Of the county's office, with one unit. */
  static county = (): Promise<City> => City.at(['gong', 'gan'], ['合浦县交通运输局'], ['pang']);

  private static async at(
    [officer, reviewer]: readonly [string, string],
    units: readonly string[],
    heads: readonly string[],
  ): Promise<City> {
    const world = await startWorld();
    const city = new City(world, await settle(world), '');
    await city.signIn();
    return new City(world, city.units, await city.dispatch(officer, reviewer, units, heads)).signedIn();
  }

  as(who: string): Window {
    return this.windows.get(who) ?? this.world.as(who as Who);
  }

  unit(shortName: string): string {
    return this.units.get(shortName) ?? this.world.unit(shortName);
  }

  async clockTo(at: string): Promise<void> {
    await this.world.clockTo(at);
    await this.signIn();
  }

  async task(who: string): Promise<TaskAnswer> {
    return (await this.as(who).get<TaskAnswer>(`/tasks/${this.taskId}`)).body;
  }

  private async signedIn(): Promise<this> {
    await this.signIn();
    return this;
  }

  private async signIn(): Promise<void> {
    for (const who of Object.keys(PEOPLE)) {
      const window = this.windows.get(who) ?? new Window(this.world.url);
      this.windows.set(who, window);
      await window.signIn(who, PASSWORD);
    }
  }

  private async dispatch(
    officer: string,
    reviewer: string,
    units: readonly string[],
    heads: readonly string[],
  ): Promise<string> {
    const form = new FormData();
    const bytes = readFileSync(join(__dirname, '../../examples/plans', PORT_PLAN));
    form.set('file', new Blob([new Uint8Array(bytes)]), PORT_PLAN);
    const { body: plan } = await this.as(officer).upload<PlanAnswer>('/plans', form);
    const draft = plan.drafts![0]!;
    const given = units.map((name, at) => ({
      name,
      unitId: this.unit(name),
      part: at === 0 ? 'lead' : 'participant',
      ...(draft.units[at] && { from: draft.units[at].id }),
    }));
    const settled = await this.move<DraftAnswer>(officer, 'PATCH', `/drafts/${draft.id}`, draft.version, {
      units: given,
      standard: '规划印发',
      dueOn: '2026-06-30',
    });
    const registered = await this.move<TaskAnswer>(
      officer,
      'POST',
      `/drafts/${draft.id}/register`,
      settled.version,
    );
    const path = `/tasks/${registered.id}`;
    const confirmed = await this.move<TaskAnswer>(reviewer, 'POST', `${path}/confirm`, registered.version);
    const sent = await this.move<TaskAnswer>(officer, 'POST', `${path}/dispatch`, confirmed.version);
    for (const [at, who] of heads.entries()) {
      const part = sent.assignments.find(({ unit }) => unit.shortName === units[at])!;
      await this.move(who, 'POST', `/assignments/${part.id}/acknowledge`, part.version, {});
    }
    return sent.id;
  }

  private async move<T>(who: string, method: string, path: string, version: number, body?: object) {
    const answer = await this.as(who).send<T>(method, path, {
      body,
      headers: { 'if-match': `"${version}"` },
    });
    if (answer.status >= 300) throw new Error(`${who} ${path}: ${JSON.stringify(answer.body)}`);
    return answer.body;
  }
}

async function settle(world: World): Promise<Map<string, string>> {
  const passwordHash = await hashPassword(PASSWORD);
  const ids = new Map<string, string>();
  const idOf = (name: string): string => ids.get(name) ?? world.unit(name);
  await world.installation.app.get(Store, { strict: false }).write(null, async (tx) => {
    for (const { superior, ...unit } of UNITS) {
      const line = 'line' in unit ? unit.line : null;
      const { line: _, ...facts } = { line, ...unit };
      const [row] = await addUnits(tx, [
        { ...facts, shortName: unit.name, superiorId: idOf(superior), ...(line && { lineId: idOf(line) }) },
      ]);
      ids.set(unit.name, row!.id);
    }
    await addPeople(
      tx,
      Object.entries(PEOPLE).map(([login, { name, unit, roles }]) => ({
        name,
        login,
        passwordHash,
        unitId: idOf(unit),
        posts: roles.map((role) => ({ unitId: idOf(unit), role })),
      })),
    );
  });
  if (everyone.some((who) => who in PEOPLE)) throw new Error('Two of the stories have one name.');
  return ids;
}
