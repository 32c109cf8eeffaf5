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
/** As many as the server has connections to its database, and a few that wait. */
const AT_ONCE = 16;
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
  const routes = routesOf(world).filter((door) => some.test(door));
  const heard = new Map(routes.map((route) => [route, new Map<Prober, Heard>()]));
  // Several at once, as at any door.
  const knocks = routes.flatMap((route) => probers.map((prober) => [route, prober] as const)).values();
  const knocker = async (): Promise<void> => {
    for (const [route, prober] of knocks) {
      heard.get(route)!.set(prober, await knock(world, things, route, prober));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, knocker));
  close();
  // In the order of the columns, whoever was answered first.
  const inOrder = (all: ReadonlyMap<Prober, Heard>): [Prober, Heard][] =>
    probers.map((prober) => [prober, all.get(prober)!]);
  const found = new Map([...heard].map(([route, all]) => [route, cellsOf(inOrder(all))]));
  if (!process.env['LIANBAN_DOORS']) expect(found.size * probers.length).toBeGreaterThan(3000);
  compare(found, (door) => !door.startsWith('WATCH'));
}, 600_000);

it('each thing is watched over a socket by whom expected.txt says, and by nobody else', async () => {
  const kinds = world.installation.app.get(Watchables, { strict: false }).kinds();
  const heard = new Map(kinds.map((kind) => [kind, new Map<Prober, Heard>()]));
  for (const prober of probers) {
    const ear = await Ear.open(world.url, prober.token).catch(() => null);
    for (const kind of kinds) {
      const id = things.ids[`${kind.replace('-thread', '')}s`]!(prober);
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
