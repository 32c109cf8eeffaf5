import { held, type Part, type Person, type Role, type Task, type Unit, type World } from './state';

/** Who stands how to a task (domain §7), asked of the model alone. */

const DEPTH = { provincial: 1, municipal: 2, county: 3 } as const;

const unitOf = (world: World, id: string): Unit => world.units.get(id)!;

/** The office that receives what a government is given: of its tier and its region. */
export function receiversOf(world: World, task: Task, part: Part): string[] {
  const unit = unitOf(world, part.unit);
  if (!unit.government) return [];
  return [...world.units.values()]
    .filter(
      (one) => one.office && one.tier === unit.tier && one.region === unit.region && one.id !== task.office,
    )
    .map(({ id }) => id);
}

function stands(world: World, at: string, task: Task): boolean {
  if (at === task.office || at === task.placer || task.raisedTo.has(at)) return true;
  const office = unitOf(world, task.office);
  return held(task).some((part) => {
    const unit = unitOf(world, part.unit);
    if (at === part.unit || at === unit.line) return true;
    if (unit.above.includes(at) && DEPTH[unitOf(world, at).tier] >= DEPTH[office.tier]) return true;
    return receiversOf(world, task, part).includes(at);
  });
}

export const sees = (world: World, person: Person, task: Task): boolean =>
  person.posts.some(({ unit }) => stands(world, unit, task));

export const holds = (person: Person, unit: string | null, ...roles: Role[]): boolean =>
  person.posts.some((post) => post.unit === unit && roles.includes(post.role));

/** Acts for the unit of a part: its own people in these roles, or an officer of the office that receives for it. */
export const actsFor = (world: World, person: Person, task: Task, part: Part, ...roles: Role[]): boolean =>
  holds(person, part.unit, ...roles) ||
  receiversOf(world, task, part).some((office) => holds(person, office, 'officer'));

export const leads = (person: Person, task: Task, ...roles: Role[]): boolean =>
  held(task).some(({ kind, unit }) => kind === 'lead' && holds(person, unit, ...roles));

export const inOffice = (person: Person, task: Task, ...roles: Role[]): boolean =>
  holds(person, task.office, ...roles);
