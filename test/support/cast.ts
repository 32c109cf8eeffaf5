import type { AddUnitBody } from '@lianban/contract';
import type { Role } from '@lianban/rules';
import { Store, type Tx } from '../../apps/api/src/store/store';
import { hashPassword } from '../../apps/api/src/sign-in/password';
import { addPeople } from '../../apps/api/src/units/person.actions';
import { addUnits } from '../../apps/api/src/units/unit.actions';
import type { Installation } from './installation';

export const PASSWORD = '北部湾畔一帆风顺2026';

type NamedUnit = Omit<AddUnitBody, 'superiorId'> & { readonly superior?: string };

const GUANGXI = { tier: 'provincial', region: '450000' } as const;

/** The register of the stories: one province, two of its cities, and what document 003 names most. */
const UNITS: readonly NamedUnit[] = [
  { name: '广西壮族自治区人民政府', shortName: '自治区人民政府', kind: 'government', ...GUANGXI },
  {
    name: '北海市人民政府',
    kind: 'government',
    tier: 'municipal',
    region: '450500',
    superior: '广西壮族自治区人民政府',
  },
  {
    name: '钦州市人民政府',
    kind: 'government',
    tier: 'municipal',
    region: '450700',
    superior: '广西壮族自治区人民政府',
  },
  {
    name: '广西壮族自治区北部湾经济区规划建设管理办公室',
    shortName: '自治区北部湾办',
    kind: 'department',
    ...GUANGXI,
    superior: '广西壮族自治区人民政府',
    coordinationOffice: true,
  },
  {
    name: '广西壮族自治区交通运输厅',
    shortName: '自治区交通运输厅',
    kind: 'department',
    ...GUANGXI,
    superior: '广西壮族自治区人民政府',
  },
  {
    name: '广西壮族自治区发展和改革委员会',
    shortName: '自治区发展改革委',
    kind: 'department',
    ...GUANGXI,
    superior: '广西壮族自治区人民政府',
  },
  {
    name: '北海市人民政府督查室',
    shortName: '北海市督查室',
    kind: 'department',
    tier: 'municipal',
    region: '450500',
    superior: '北海市人民政府',
    coordinationOffice: true,
  },
  {
    name: '广西北部湾国际港务集团有限公司',
    shortName: '北部湾港集团',
    kind: 'enterprise',
    ...GUANGXI,
    superior: '广西壮族自治区人民政府',
  },
];

interface Member {
  readonly name: string;
  /** Short names of units with the roles held there; the first is where the person belongs. */
  readonly posts: Readonly<Record<string, readonly Role[]>>;
}

/** The same people everywhere. */
const CAST = {
  /** Office of the province: registers, dispatches, reviews first. */
  wu: { name: '吴晓岚', posts: { 自治区北部湾办: ['officer'] } },
  /** A second officer. */
  qian: { name: '钱广', posts: { 自治区北部湾办: ['officer'] } },
  /** Confirms, returns, closes. */
  zheng: { name: '郑国栋', posts: { 自治区北部湾办: ['reviewer'] } },
  /** Its leader: decides what the office may not decide alone. */
  tang: { name: '唐分管', posts: { 自治区北部湾办: ['leader'] } },
  /** The lead of most stories. */
  li: { name: '李海涛', posts: { 自治区交通运输厅: ['liaison', 'head'] } },
  /** A participant. */
  chen: { name: '陈静', posts: { 自治区发展改革委: ['liaison', 'head'] } },
  /** A city: its office receives the province's assignment. */
  zhao: { name: '赵北生', posts: { 北海市督查室: ['officer'], 北海市人民政府: ['liaison', 'head'] } },
  /** Another city's. */
  sun: { name: '孙钦', posts: { 钦州市人民政府: ['liaison', 'head'] } },
  /** Stands above the departments. */
  he: { name: '何主任', posts: { 自治区人民政府: ['head'] } },
  /** Reads, and every read is written down. */
  guan: { name: '关察', posts: { 自治区北部湾办: ['observer'] } },
  wei: { name: '韦系统', posts: { 自治区北部湾办: ['system-admin'] } },
  an: { name: '安守正', posts: { 自治区北部湾办: ['security-admin'] } },
  shen: { name: '沈计明', posts: { 自治区北部湾办: ['audit-admin'] } },
} as const satisfies Record<string, Member>;

export type Who = keyof typeof CAST;
export const everyone = Object.keys(CAST) as Who[];

export interface Cast {
  /** By short name. */
  readonly units: ReadonlyMap<string, string>;
  readonly people: ReadonlyMap<Who, string>;
}

/** Puts the register and the people in place through the actions that administrators use. */
export async function settleCast({ app }: Pick<Installation, 'app'>): Promise<Cast> {
  const passwordHash = await hashPassword(PASSWORD);
  return app.get(Store, { strict: false }).write(null, async (tx) => {
    const units = await registerUnits(tx);
    const idOf = (shortName: string): string => {
      const id = units.get(shortName);
      if (!id) throw new Error(`The register of the stories has no ${shortName}.`);
      return id;
    };
    const people = await addPeople(
      tx,
      everyone.map((login) => {
        const { name, posts }: Member = CAST[login];
        return {
          name,
          login,
          passwordHash,
          unitId: idOf(Object.keys(posts)[0]!),
          posts: Object.entries(posts).flatMap(([unit, roles]) =>
            roles.map((role) => ({ unitId: idOf(unit), role })),
          ),
        };
      }),
    );
    return { units, people: new Map(everyone.map((login, at) => [login, people[at]!.id])) };
  });
}

async function registerUnits(tx: Tx): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  // One after another: each names its superior among those before it.
  for (const { superior, ...unit } of UNITS) {
    const superiorId = superior ? ids.get(superior) : undefined;
    const [row] = await addUnits(tx, [{ ...unit, ...(superiorId && { superiorId }) }]);
    ids.set(unit.name, row!.id).set(row!.shortName, row!.id);
  }
  return ids;
}
