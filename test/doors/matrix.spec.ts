import { Watchables } from '../../apps/api/src/http/watchables';
import { Ear } from '../support/ear';
import { startWorld, type World } from '../support/world';
import { addRows, cellsOf, expectation, rowOf } from './expectation';
import { knock, openForKnocking, unknownThings, type Heard } from './knock';
import { gatherProbers, type Prober } from './probers';
import { describedRoutes, routesOf } from './routes';
import { layOut, type Things } from './things';

let world: World;
let things: Things;
let probers: Prober[];
const expected = expectation();
/** While one works on some: `LIANBAN_DOORS=/letters` knocks at those alone. */
const some = new RegExp(process.env['LIANBAN_DOORS'] ?? '');

beforeAll(async () => {
  world = await startWorld();
  things = await layOut(world);
  probers = await gatherProbers(world, things.units);
}, 120_000);
afterAll(() => world.stop());

/** The rows of expected.txt that should be there, against those that are. */
function compare(found: ReadonlyMap<string, string>, kind: (door: string) => boolean): void {
  const rows = (all: ReadonlyMap<string, string>): string[] =>
    [...all].filter(([door]) => kind(door) && some.test(door)).map(([door, cells]) => rowOf(door, cells));
  if (process.env['LIANBAN_ADD_DOORS']) addRows(found);
  expect(rows(found).sort()).toEqual(rows(expected).sort());
}

it('each route is described, and each described one is a route', async () => {
  expect(await describedRoutes(world)).toEqual(routesOf(world));
});

it('each route lets in whom expected.txt says, in every role and every standing, and nobody else', async () => {
  // Of these a thing is missing in test/doors/things.ts.
  expect(unknownThings(routesOf(world), things)).toEqual([]);
  const close = openForKnocking(world);
  const found = new Map<string, string>();
  for (const route of routesOf(world).filter((door) => some.test(door))) {
    const heard = new Map<Prober, Heard>();
    // A few at once, as at any door.
    for (let at = 0; at < probers.length; at += 9) {
      const some = probers.slice(at, at + 9);
      const answers = await Promise.all(some.map((prober) => knock(world, things, route, prober)));
      some.forEach((prober, index) => heard.set(prober, answers[index]!));
    }
    found.set(route, cellsOf(heard));
  }
  close();
  if (!process.env['LIANBAN_DOORS']) expect(found.size * probers.length).toBeGreaterThan(3000);
  compare(found, (door) => !door.startsWith('WATCH'));
}, 600_000);

it('each thing is watched over a socket by whom expected.txt says, and by nobody else', async () => {
  const kinds = world.installation.app.get(Watchables, { strict: false }).kinds();
  const heard = new Map(kinds.map((kind) => [kind, new Map<Prober, Heard>()]));
  for (const prober of probers) {
    const ear = await Ear.open(world.url, prober.token).catch(() => null);
    for (const kind of kinds) {
      const id = things.ids[`${kind}s`]!(prober);
      const answer = await ear?.watch({ kind, id });
      const code = answer && !answer.ok ? answer.code : undefined;
      const outcome = !answer
        ? 'not-signed-in'
        : answer.ok
          ? 'may'
          : code === 'not-allowed' || code === 'not-found'
            ? code
            : 'broken';
      heard.get(kind)!.set(prober, outcome);
    }
    ear?.close();
  }
  compare(new Map([...heard].map(([kind, all]) => [`WATCH ${kind}`, cellsOf(all)])), (door) =>
    door.startsWith('WATCH'),
  );
}, 120_000);
