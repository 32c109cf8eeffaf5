import { SOCKET_PATH, type LiveMessage, type Watch, type WatchAnswer } from '@lianban/contract';
import type { QueryClient } from '@tanstack/react-query';
import { io, type Socket } from 'socket.io-client';
import { refresh } from '../api/refresh';
import { accessToken, currentSession } from '../api/session';
import { touchedBy } from './freshness';
import { freshener, type Freshener } from './freshen';

export type Connection = 'connecting' | 'live' | 'reconnecting';

const RETRY_MS = 2000;
const listeners = new Set<() => void>();
const watched = new Map<string, { readonly watch: Watch; count: number }>();
let socket: Socket | null = null;
let fresh: Freshener | null = null;
let connection: Connection = 'connecting';

export const currentConnection = (): Connection => connection;

export function subscribeConnection(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function become(next: Connection): void {
  connection = next;
  listeners.forEach((listener) => listener());
}

/** Opens the window's one connection; the answer closes it. */
export function openLive(client: QueryClient): () => void {
  const gathering = (fresh = freshener(client));
  const opened = (socket = io({
    path: SOCKET_PATH,
    // Sockets first: with several server processes behind a proxy, polling needs one that remembers.
    transports: ['websocket', 'polling'],
    tryAllTransports: true,
    auth: (send) => send({ token: accessToken() }),
  }));
  let retry: ReturnType<typeof setTimeout> | undefined;

  /** The server closed the door: the token ran out, or the session ended, which the refresh tells apart. */
  const comeBack = (): void => {
    become('reconnecting');
    void refresh().then(
      (good) => good && currentSession().status === 'signed-in' && opened.connect(),
      () => (retry = setTimeout(comeBack, RETRY_MS)),
    );
  };

  opened.on('connect', () => {
    const again = connection === 'reconnecting';
    become('live');
    void Promise.all([...watched.values()].map(({ watch }) => join(opened, watch))).then(
      () => again && gathering.all(),
    );
  });
  opened.on('disconnect', (reason) => {
    if (reason === 'io client disconnect') return;
    if (reason === 'io server disconnect') comeBack();
    else become('reconnecting');
  });
  opened.on('connect_error', () => {
    become('reconnecting');
    // A refused handshake is not tried again by the library; one that found nobody is.
    if (!opened.active) retry = setTimeout(comeBack, RETRY_MS);
  });
  opened.on('event', (message: LiveMessage) => gathering.add(touchedBy(message)));
  opened.on('reload', () => gathering.all());

  return () => {
    clearTimeout(retry);
    gathering.stop();
    opened.close();
    if (socket === opened) socket = fresh = null;
    become('connecting');
  };
}

/** Listens to a thing while it is on screen; the answer stops. Several pages may watch the same one. */
export function watchThing(watch: Watch): () => void {
  const name = `${watch.kind}:${watch.id}`;
  const entry = watched.get(name) ?? { watch, count: 0 };
  entry.count += 1;
  watched.set(name, entry);
  if (entry.count === 1 && socket?.connected) void join(socket, watch);
  return () => {
    entry.count -= 1;
    if (entry.count > 0) return;
    watched.delete(name);
    if (socket?.connected) socket.emit('unwatch', watch);
  };
}

/** Joins, then reads again: what happened between the first reading and the joining was heard by nobody here. */
async function join(to: Socket, watch: Watch): Promise<void> {
  const answer = (await to
    .timeout(10_000)
    .emitWithAck('watch', watch)
    .catch(() => ({ ok: false, code: 'unexpected' }))) as WatchAnswer;
  if (!answer.ok) return;
  fresh?.add([[watch.kind, watch.id], ...(watch.kind === 'task' ? [['comments', watch.id]] : [])]);
}
