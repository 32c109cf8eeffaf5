import fc from 'fast-check';
import { asking } from './model/asking';
import { below } from './model/below';
import { strike } from './model/clockwork';
import { next } from './model/days';
import { CANNOT, type Args, type ModelMove, type Refused, type Target } from './model/move';
import { office } from './model/office';
import { sees } from './model/sight';
import { due, held, type Person, type Task, type World } from './model/state';
import { unit } from './model/unit';

export const MOVES: Readonly<Record<string, ModelMove>> = { ...office, ...unit, ...asking, ...below };
const NAMES = Object.keys(MOVES);

/** One choice of a play: what, who, on what, and with what. */
export type Choice = readonly [what: number, who: number, on: number, withWhat: number];
export const choices: fc.Arbitrary<Choice> = fc.tuple(fc.nat(), fc.nat(), fc.nat(), fc.nat());

export interface Chosen {
  readonly name: string;
  readonly person: Person;
  readonly target: Target;
  readonly args: Args;
}

const pick = <T>(list: readonly T[], at: number): T => list[at % list.length]!;

function argsOf(world: World, task: Task, seed: number): Args {
  const ids = [...world.units.keys()];
  const dates = [
    ...held(task).map((part) => due(part)),
    next(world.now.toISOString().slice(0, 10), (seed % 40) - 3),
    next(task.dueOn ?? world.now.toISOString().slice(0, 10), (seed % 30) - 12),
  ].filter((day) => day !== null);
  const areas = held(task).flatMap(({ unit: of }) =>
    [...world.units.values()].filter(({ id, above }) => id === of || above.includes(of)).map(({ id }) => id),
  );
  const units = [
    ...new Set([pick(areas.length ? areas : ids, seed), pick(areas.length ? areas : ids, seed >>> 3)]),
  ];
  return {
    on: pick(dates, seed >>> 1),
    percentage: seed % 101,
    done: seed % 3 === 0,
    fellBecause: seed % 4 !== 0,
    pass: seed % 3 !== 0,
    unit: seed % 5 === 0 || areas.length === 0 ? pick(ids, seed >>> 2) : pick(areas, seed >>> 2),
    units: units.map((id, at) => ({ unit: id, kind: at === 0 ? 'lead' : 'participant' })),
    evidence: seed % 4 !== 0,
  };
}

function targetsOf(world: World, name: string): Target[] {
  const { of } = MOVES[name]!;
  return world.tasks.flatMap((task): Target[] => {
    if (of === 'task') return [{ task }];
    if (of === 'part') return task.parts.map((part) => ({ task, part }));
    return task.requests.map((request) => ({ task, request, ...(request.part && { part: request.part }) }));
  });
}

/** What the model says against a move; null where nothing is. */
export function refusalOf(world: World, { name, person, target, args }: Chosen): Refused | null {
  const move = MOVES[name]!;
  const full = target as Required<Target>;
  if (!sees(world, person, target.task)) return { code: 'not-found' };
  if (!move.may(world, person, full)) return { code: 'not-allowed' };
  if (!move.open(world, full)) return { code: CANNOT[move.of] };
  const lacks = (move.lacks?.(world, person, full, args) ?? []).filter((lack) => lack !== false);
  if (lacks.length > 0) return { code: 'requirements-missing', lacks };
  const code = move.against?.(world, full, args);
  return code ? { code } : null;
}

/** Two of three choices are moves that the model holds open, or hardly anything would ever come to its end. */
export function choose(world: World, [what, who, on, withWhat]: Choice): Chosen | null {
  if (what % 3 !== 0) {
    const open = openMove(world, what >>> 2, who, on, withWhat);
    if (open) return open;
  }
  const name = pick(NAMES, what >>> 2);
  const targets = targetsOf(world, name);
  if (targets.length === 0) return null;
  const target = pick(targets, on);
  return { name, person: pick(world.people, who), target, args: argsOf(world, target.task, withWhat) };
}

/** What ends a life, and what could be done again and again, is chosen less often than what goes on with it. */
const RARE = new Set(['cancel', 'withdraw', 'decline', 'object', 'suspend', 'withdraw-request', 'amend']);
const GOING = NAMES.filter((name) => !RARE.has(name));

/** The whole list, each once, in one of many orders: where to look first is random, and everything is looked at. */
function* shuffled<T>(list: readonly T[], at: number): Generator<T> {
  const size = list.length;
  if (size === 0) return;
  let step = 1 + (Math.floor(at / size) % size);
  while (gcd(step, size) > 1) step += 1;
  for (let n = 0; n < size; n += 1) yield list[(at + n * step) % size]!;
}

const gcd = (one: number, other: number): number => (other === 0 ? one : gcd(other, one % other));

/** By name first: many can read the same report, few can close the task. */
function openMove(world: World, what: number, who: number, on: number, withWhat: number): Chosen | null {
  for (const name of shuffled(what % 8 === 0 ? NAMES : GOING, what >>> 3)) {
    for (const target of shuffled(targetsOf(world, name), on)) {
      // Asked first, because it is asked of the target alone.
      if (!MOVES[name]!.open(world, target as Required<Target>)) continue;
      const args = argsOf(world, target.task, withWhat);
      for (const person of shuffled(world.people, who)) {
        const chosen = { name, person, target, args };
        if (refusalOf(world, chosen) === null) return chosen;
      }
    }
  }
  return null;
}

/** The model's side of a move that was not refused. */
export function make(world: World, { name, person, target, args }: Chosen): void {
  const move = MOVES[name]!;
  world.said = [];
  const told = move.make(world, person, target as Required<Target>, args);
  world.said.push({
    name: typeof told === 'string' ? told : move.tells,
    task: typeof told === 'object' ? told : target.task,
    by: person.id,
  });
}

/** Time goes on: an hour or so, a day or two, or more than a week; then the clock strikes. */
export function pass(world: World, seed: number): void {
  const days = [0, 0, 1, 2, 8][seed % 5]!;
  world.now = new Date(world.now.getTime() + 3_600_000 + days * 86_400_000);
  world.said = [];
  strike(world);
}
