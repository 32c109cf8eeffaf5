import { AsyncLocalStorage } from 'node:async_hooks';
import { ValidationPipe } from '@nestjs/common';
import { Refusal } from '@lianban/rules';
import type { RefusalAnswer } from '@lianban/contract';
import { Recorder } from '../../apps/api/src/http/record';
import { Bearer, type Bearing } from '../../apps/api/src/sign-in/bearer';
import { Store, type Tx } from '../../apps/api/src/store/store';
import type { World } from '../support/world';
import type { Prober } from './probers';
import { BODIES, QUERIES, type Things } from './things';

/** What a knock came to: may, sees but may not, sees nothing, is not asked in, or the server broke. */
export type Heard = 'may' | 'not-allowed' | 'not-found' | 'not-signed-in' | 'broken';

/**
 * Lets knocks go as far as the question who may, and no further: bodies are not measured against their classes, which
 * comes before that question, what a move wrote is rolled back after it, and whose a token is is asked once a token.
 */
export function openForKnocking(world: World): () => void {
  const store = world.installation.app.get(Store, { strict: false });
  const write = store.write.bind(store);
  const written = jest.spyOn(store, 'write').mockImplementation((actor, work) =>
    write(actor, async (tx: Tx) => {
      const done = await work(tx);
      // What follows from events goes on: only what somebody wrote is taken back.
      if (actor === null && !knocking.getStore()) return done;
      // Whatever is no 401, 403 or 404 would do: the move was made, and is taken back.
      throw new Refusal('version-missing');
    }),
  );
  const measured = jest
    .spyOn(ValidationPipe.prototype, 'transform')
    .mockImplementation((value: unknown) => Promise.resolve(value));
  // Each refusal and each read by an observer leaves a row; ten thousand of them are another story.
  const recorder = world.installation.app.get(Recorder, { strict: false });
  const recorded = (['refusal', 'read'] as const).map((what) =>
    jest.spyOn(recorder, what).mockImplementation(() => Promise.resolve()),
  );
  // No knock changes anything, so whoever a token is stays who they are.
  const bearer = world.installation.app.get(Bearer, { strict: false });
  const admit = bearer.admit.bind(bearer);
  const known = new Map<string, Promise<Bearing>>();
  const admitted = jest.spyOn(bearer, 'admit').mockImplementation((claims) => {
    const bearing = known.get(claims.sub) ?? admit(claims);
    known.set(claims.sub, bearing);
    return bearing;
  });
  return () => {
    admitted.mockRestore();
    for (const spy of recorded) spy.mockRestore();
    written.mockRestore();
    measured.mockRestore();
  };
}

const FORM = [
  '--lianban',
  'content-disposition: form-data; name="file"; filename="说明.txt"',
  '',
  '一、任务',
  '--lianban--',
  '',
].join('\r\n');

const knocking = new AsyncLocalStorage<true>();
let knocks = 0;

/** Knocks at `GET /tasks/:id` as `prober`. */
export async function knock(world: World, things: Things, route: string, prober: Prober): Promise<Heard> {
  const [method, path] = route.split(' ') as ['GET' | 'POST', string];
  const url = `${path.startsWith('/health') ? '' : '/api'}${addressOf(path, things, prober)}?${QUERIES[route]?.(things) ?? ''}`;
  const headers = {
    'if-match': '"1"',
    ...(prober.token && { authorization: `Bearer ${prober.token}` }),
  };
  // Each from an address of its own: how often one may knock is another story.
  knocks += 1;
  const remoteAddress = `10.${(knocks >> 16) % 256}.${(knocks >> 8) % 256}.${knocks % 256}`;
  const server = world.installation.app.getHttpAdapter().getInstance();
  const payload = method === 'GET' ? undefined : JSON.stringify(BODIES[route] ?? {});
  const json = { ...headers, ...(payload && { 'content-type': 'application/json' }) };
  let answer = await knocking.run(true, () =>
    server.inject({ method, url, headers: json, payload, remoteAddress }),
  );
  if (answer.statusCode === 400 && codeOf(answer.payload) === 'file-missing') {
    const form = { ...headers, 'content-type': 'multipart/form-data; boundary=lianban' };
    answer = await knocking.run(true, () =>
      server.inject({ method, url, headers: form, payload: FORM, remoteAddress }),
    );
  }
  return heard(answer.statusCode, codeOf(answer.payload));
}

function heard(status: number, code: string | undefined): Heard {
  if (status >= 500 || status === 429) return 'broken';
  if (status === 401 && code === 'not-signed-in') return 'not-signed-in';
  // Who is asked for the password again and mistypes it may do the thing.
  if (status === 403 && code !== 'password-refused') return 'not-allowed';
  return status === 404 ? 'not-found' : 'may';
}

function codeOf(payload: string): string | undefined {
  try {
    return (JSON.parse(payload) as RefusalAnswer).code;
  } catch {
    return undefined;
  }
}

/** Segments of the path before an id of which there is nothing to knock at. */
export const unknownThings = (routes: readonly string[], { ids }: Things): string[] =>
  routes.flatMap((route) =>
    [...route.matchAll(/([^/]+)\/:\w+/g)].map(([, segment]) => segment!).filter((segment) => !ids[segment]),
  );

function addressOf(path: string, { ids }: Things, prober: Prober): string {
  return path.replace(/([^/]+)\/:\w+/g, (_, segment: string) => {
    return `${segment}/${ids[segment]!(prober)}`;
  });
}
