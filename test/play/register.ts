import fc from 'fast-check';
import type { AddUnitBody } from '@lianban/contract';
import { addPeople } from '../../apps/api/src/units/person.actions';
import { addUnits } from '../../apps/api/src/units/unit.actions';
import type { Store } from '../../apps/api/src/store/store';
import type { Person, Role, Unit } from './model/state';

/** A random tree of units in 湖南: a province, its departments, cities with an office and bureaus, counties. */
export interface Shape {
  readonly departments: number;
  readonly cities: readonly { readonly bureaus: readonly number[] }[];
  readonly roles: readonly (readonly Role[])[];
}

const ROLES: readonly Role[] = ['liaison', 'checker', 'head'];
const OFFICE_ROLES: readonly Role[] = ['officer', 'reviewer', 'leader'];

export const shapes: fc.Arbitrary<Shape> = fc.record({
  departments: fc.integer({ min: 2, max: 4 }),
  cities: fc.array(
    fc.record({ bureaus: fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 1, maxLength: 3 }) }),
    {
      minLength: 1,
      maxLength: 3,
    },
  ),
  roles: fc.array(fc.uniqueArray(fc.constantFrom(...ROLES), { minLength: 1, maxLength: 3 }), {
    minLength: 4,
    maxLength: 12,
  }),
});

export interface Register {
  readonly units: ReadonlyMap<string, Unit>;
  readonly people: readonly Person[];
  readonly provincialOffice: string;
}

type Wanted = Omit<AddUnitBody, 'superiorId'> & { readonly above?: string; readonly line?: string };

function unitsOf(shape: Shape): Wanted[] {
  const province = { tier: 'provincial', region: '430000' } as const;
  const units: Wanted[] = [
    { name: '湖南省人民政府', kind: 'government', ...province },
    {
      name: '湖南省督查室',
      kind: 'department',
      above: '湖南省人民政府',
      coordinationOffice: true,
      ...province,
    },
  ];
  for (let n = 1; n <= shape.departments; n += 1) {
    units.push({ name: `省第${n}厅`, kind: 'department', above: '湖南省人民政府', ...province });
  }
  shape.cities.forEach(({ bureaus }, at) => {
    const city = { tier: 'municipal', region: `430${at + 1}00` } as const;
    const government = `第${at + 1}市人民政府`;
    units.push({ name: government, kind: 'government', above: '湖南省人民政府', ...city });
    units.push({
      name: `第${at + 1}市督查室`,
      kind: 'department',
      above: government,
      coordinationOffice: true,
      ...city,
    });
    bureaus.forEach((counties, n) => {
      const bureau = `第${at + 1}市第${n + 1}局`;
      units.push({
        name: bureau,
        kind: 'department',
        above: government,
        line: `省第${(n % shape.departments) + 1}厅`,
        ...city,
      });
      for (let c = 1; c <= counties; c += 1) {
        units.push({
          name: `${bureau}第${c}分局`,
          kind: 'department',
          above: bureau,
          tier: 'county',
          region: `430${at + 1}00`,
        });
      }
    });
  });
  return units;
}

/** The units, superiors before those below them: each list can be added at once. */
function byLevel(wanted: readonly Wanted[]): Wanted[][] {
  const level = new Map<string, number>();
  const levels: Wanted[][] = [];
  for (const one of wanted) {
    const at = one.above ? level.get(one.above)! + 1 : 0;
    level.set(one.name, at);
    (levels[at] ??= []).push(one);
  }
  return levels;
}

/**
 * Puts the register and its people in place through the product's own actions, and tells the model of them.
 *
 * @param volume what its names begin with: no two units of one database have the same
 */
export async function settle(store: Store, shape: Shape, volume: string): Promise<Register> {
  const units = new Map<string, Unit>();
  const byName = new Map<string, Unit>();
  return store.write(null, async (tx) => {
    for (const level of byLevel(unitsOf(shape))) {
      const bodies = level.map(({ above, line, name, ...body }) => ({
        ...body,
        name: `${volume}${name}`,
        ...(above && { superiorId: byName.get(above)!.id }),
        ...(line && { lineId: byName.get(line)!.id }),
      }));
      const rows = await addUnits(tx, bodies);
      level.forEach((wanted, at) => {
        const superior = wanted.above ? byName.get(wanted.above) : undefined;
        const unit: Unit = {
          id: rows[at]!.id,
          name: wanted.name,
          tier: wanted.tier as Unit['tier'],
          government: wanted.kind === 'government',
          region: wanted.region!,
          above: superior ? [superior.id, ...superior.above] : [],
          office: wanted.coordinationOffice ?? false,
          line: wanted.line ? byName.get(wanted.line)!.id : null,
        };
        units.set(unit.id, unit);
        byName.set(unit.name, unit);
      });
    }
    const posts = [...units.values()].flatMap((unit, at) => postsAt(unit, at, shape));
    const rows = await addPeople(
      tx,
      posts.map(({ unit, roles }, at) => ({
        name: `第${at + 1}人`,
        login: `${volume}-${at + 1}`,
        unitId: unit.id,
        posts: roles.map((role) => ({ unitId: unit.id, role })),
      })),
    );
    return {
      units,
      provincialOffice: byName.get('湖南省督查室')!.id,
      people: posts.map(({ unit, roles }, at) => ({
        id: rows[at]!.id,
        posts: roles.map((role) => ({ unit: unit.id, role })),
      })),
    };
  });
}

/** Some hold several roles, some units have several people; an office has two officers, two reviewers and a leader. */
function postsAt(unit: Unit, at: number, { roles }: Shape): { unit: Unit; roles: readonly Role[] }[] {
  if (unit.office) {
    return [...OFFICE_ROLES, 'officer' as const, 'reviewer' as const].map((role) => ({
      unit,
      roles: [role],
    }));
  }
  return [
    { unit, roles: roles[at % roles.length]! },
    ...(at % 3 === 0 ? [{ unit, roles: roles[(at + 1) % roles.length]! }] : []),
    ...(at % 2 === 0 ? [{ unit, roles: ['liaison', 'head'] as const }] : []),
  ];
}
