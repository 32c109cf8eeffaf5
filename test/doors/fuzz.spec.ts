import { getMetadataStorage } from 'class-validator';
import fc from 'fast-check';
import { Bearer } from '../../apps/api/src/sign-in/bearer';
import { everyone } from '../support/cast';
import { startWorld, type World } from '../support/world';

/** On a second server fewer: `LIANBAN_FUZZ=100000` asks for as many as one likes, LIANBAN_SEED=7 for other ones. */
const REQUESTS = Number(process.env['LIANBAN_FUZZ'] ?? (process.env['TEST_DATABASE_URL'] ? 1_500 : 20_000));
const SEED = Number(process.env['LIANBAN_SEED'] ?? 6);
/** How many are sent before those are let in again who ended their own sessions. */
const ROUND = 250;
const AT_ONCE = 8;

interface Operation {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  readonly path: string;
  readonly query: readonly string[];
  readonly fields: readonly string[];
}

interface Sent {
  readonly operation: Operation;
  readonly who: number;
  readonly ids: readonly string[];
  readonly query: readonly unknown[];
  readonly body: unknown;
  readonly version: string;
}

/** What stands in the task alone: who is answered with it must be one who may read the task. */
const MARK = '此句只给与任务有关的人看';
/** A stack, a path of the machine, a statement or an error of a library. */
const INSIDES = /\n\s+at |node_modules|\.[jt]s:\d+|QueryFailed|TypeError|ECONN|syntax error at/;

let world: World;
let operations: Operation[];
let ids: string[];
let taskId: string;

beforeAll(async () => {
  world = await startWorld();
  const task = await world.dispatched(['自治区交通运输厅', '自治区发展改革委', '北海市人民政府'], {
    dueOn: '2026-06-30',
    standard: MARK,
  });
  taskId = task.id;
  const file = await world.evidence('li', task.id);
  const parts = task.assignments.map(({ id }) => id);
  ids = [task.id, task.planId, file, ...parts, ...world.cast.units.values(), ...world.cast.people.values()];
  operations = await described();
}, 120_000);
afterAll(() => world.stop());

/** The operations of the OpenAPI document; the fields of a body are those that its class is measured by. */
async function described(): Promise<Operation[]> {
  const document = (await (await fetch(`${world.url}/api/docs-json`)).json()) as {
    paths: Record<string, Record<string, Described>>;
  };
  return Object.entries(document.paths).flatMap(([path, verbs]) =>
    Object.entries(verbs).map(([verb, { parameters = [], requestBody }]) => ({
      method: verb.toUpperCase() as Operation['method'],
      path,
      query: parameters.filter((one) => one.in === 'query').map(({ name }) => name),
      fields: fieldsOf(requestBody?.content?.['application/json']?.schema?.$ref),
    })),
  );
}

interface Described {
  readonly parameters?: readonly { readonly name: string; readonly in: string }[];
  readonly requestBody?: {
    readonly content?: Record<string, { readonly schema?: { readonly $ref?: string } }>;
  };
}

function fieldsOf(ref = ''): string[] {
  const name = ref.split('/').at(-1);
  const measured = getMetadataStorage() as unknown as {
    validationMetadatas: ReadonlyMap<{ readonly name: string }, { propertyName: string }[]>;
  };
  const found = [...measured.validationMetadatas].filter(([type]) => type.name === name);
  return [...new Set(found.flatMap(([, all]) => all.map(({ propertyName }) => propertyName)))];
}

const NASTY = [
  "'; drop table task; --",
  "1' or '1'='1",
  '${7*7}{{7*7}}<%= 7*7 %>',
  '<script>alert(1)</script>',
  '../../../../etc/passwd',
  '\u0000',
  '\ud800',
  '‮北海\u0301️',
  '9'.repeat(400),
  '长'.repeat(20_000),
  '=cmd|calc',
  '__proto__',
  '2026-02-30',
  '0001-01-01',
  '+292277-01-01',
  '-1',
  '1e999',
  '%00',
  '%',
  '\\',
];

const word = fc.oneof(fc.constantFrom(...NASTY), fc.string({ unit: 'binary', maxLength: 40 }), fc.uuid());
const id = (): fc.Arbitrary<string> => fc.oneof(fc.constantFrom(...ids), fc.constantFrom(...ids), word);
const right = fc.constantFrom('2026-04-01', '2026-03-02T01:30:00Z', '正文', 1, 50, true, [], {});
const deep = fc.constantFrom(...[5, 500].map((depth) => nested(depth)));
const value = (): fc.Arbitrary<unknown> =>
  fc.oneof(right, id(), fc.array(id(), { maxLength: 3 }), word, deep, fc.jsonValue({ maxDepth: 3 }));

function nested(depth: number): unknown {
  let inside: unknown = 1;
  for (let at = 0; at < depth; at += 1) inside = at % 2 ? [inside] : { a: inside };
  return inside;
}

/** A request to any operation; `who` is one of the cast, or beyond them nobody, a forged token or an old one. */
const request = (): fc.Arbitrary<Sent> =>
  fc.constantFrom(...operations).chain((operation) =>
    fc.record({
      operation: fc.constant(operation),
      who: fc.nat(everyone.length + 2),
      ids: fc.array(id(), { minLength: 3, maxLength: 3 }),
      query: fc.tuple(...operation.query.map(() => fc.option(fc.oneof(id(), word, right)))),
      body: operation.fields.length
        ? fc.oneof(
            {
              arbitrary: fc.record(Object.fromEntries(operation.fields.map((name) => [name, value()])), {
                requiredKeys: [],
              }),
              weight: 5,
            },
            { arbitrary: value(), weight: 1 },
          )
        : fc.option(value()),
      version: fc.constantFrom('"1"', '"2"', '"3"', '*', '"-1"', '"99999999999"', 'x'),
    }),
  );

/** A new token for each of the cast: what they did to themselves in the last round is no matter. */
async function letIn(): Promise<string[]> {
  const bearer = world.installation.app.get(Bearer, { strict: false });
  const now = world.installation.now();
  const endsAt = new Date(now.getTime() + 3_600_000);
  await world.query('delete from security_profile');
  const families = await world.query<{ id: string; personId: string }[]>(
    `insert into session_family (person_id, started_at, source_address, seen_at, seen_from, expires_at)
     select p, $2, '10.0.0.1', $2, '10.0.0.1', $3 from unnest($1::uuid[]) p returning id, person_id as "personId"`,
    [[...world.cast.people.values()], now, endsAt],
  );
  const tokens = new Map(
    families.map((one) => [one.personId, bearer.sign(one.personId, one.id, endsAt).accessToken]),
  );
  return everyone.map((who) => tokens.get(world.cast.people.get(who)!)!);
}

/** The claims of somebody with another's signature, and no algorithm at all. */
function forged(token: string): string {
  const [, claims] = token.split('.');
  return `${Buffer.from('{"alg":"none","typ":"JWT"}').toString('base64url')}.${claims}.`;
}

let sent = 0;
async function send({ operation, who, ids, query, body, version }: Sent, tokens: readonly string[]) {
  const { method, path } = operation;
  let at = 0;
  const address = path.replace(/\{\w+\}/g, () => encode(ids[at++ % 3]!));
  const asked = operation.query.flatMap((name, index) => {
    const given = query[index];
    return given === null || given === undefined
      ? []
      : [`${name}=${encode(typeof given === 'string' ? given : JSON.stringify(given))}`];
  });
  const token =
    tokens[who] ?? [undefined, forged(tokens[0]!), `${tokens[0]!.slice(0, -4)}AAAA`][who - tokens.length];
  const payload = method === 'GET' || body === null || body === undefined ? undefined : JSON.stringify(body);
  sent += 1;
  return world.installation.app
    .getHttpAdapter()
    .getInstance()
    .inject({
      method,
      url: `${address}?${asked.join('&')}`,
      headers: {
        'if-match': version,
        ...(token && { authorization: `Bearer ${token}` }),
        ...(payload && { 'content-type': 'application/json' }),
      },
      payload,
      remoteAddress: `10.${(sent >> 16) % 256}.${(sent >> 8) % 256}.${sent % 256}`,
    });
}

const encode = (text: string): string =>
  encodeURIComponent(text.slice(0, 3000).replace(/\p{Surrogate}/gu, '%'));

it('answers no generated request with a fault, its insides, or what the asker may not read', async () => {
  expect(operations.filter(({ fields }) => fields.length > 0).length).toBeGreaterThan(50);
  const faults: string[] = [];
  const requests = fc.sample(request(), { numRuns: REQUESTS, seed: SEED });
  // Who may read the task is shown the sentence that is looked for.
  expect(JSON.stringify(await world.look('li', taskId))).toContain(MARK);
  for (let from = 0; from < requests.length; from += ROUND) {
    const tokens = await letIn();
    const round = requests.slice(from, from + ROUND).values();
    const sender = async (): Promise<void> => {
      for (const one of round) {
        const { statusCode, payload } = await send(one, tokens);
        const said = `${one.operation.method} ${one.operation.path} ${statusCode} ${payload.slice(0, 200)} ${JSON.stringify(one.body)?.slice(0, 200)}`;
        if (statusCode >= 500 && statusCode !== 503) faults.push(said);
        else if (INSIDES.test(payload)) faults.push(said);
        if (!payload.includes(MARK)) continue;
        // Neither nobody nor a forger, and of the others only whom the task itself is shown to.
        const token = tokens[one.who];
        const read = token && (await readTask(token));
        if (read !== 200) faults.push(`shown to whom it does not belong: ${said}`);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, sender));
  }
  expect(faults).toEqual([]);
  expect(sent).toBe(REQUESTS);
}, 3_600_000);

async function readTask(token: string): Promise<number> {
  const headers = { authorization: `Bearer ${token}` };
  const server = world.installation.app.getHttpAdapter().getInstance();
  return (await server.inject({ url: `/api/tasks/${taskId}`, headers })).statusCode;
}
