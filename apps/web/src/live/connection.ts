import { SOCKET_PATH, type LiveMessage, type Present, type Watch, type WatchAnswer } from '@lianban/contract';
import type { QueryClient } from '@tanstack/react-query';
import { io, type Socket } from 'socket.io-client';
import { keys } from '../api/keys';
import { refresh } from '../api/refresh';
import { accessToken, currentSession } from '../api/session';
import { askingInstead } from './asking';
import { touchedBy } from './freshness';
import { freshener, type Freshener } from './freshen';

/** `asking`: no WebSocket comes through, so the page asks for what it shows again and again. */
export type Connection = 'connecting' | 'live' | 'reconnecting' | 'asking';

const RETRY_MS = 2000;
const WRITING_EVERY_MS = 2000;
let saidWriting = 0;
const presence = new Map<string, Presence>();
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
    // No polling by the library: with several server processes it needs a proxy that remembers. `asking` stands in.
    transports: ['websocket'],
    auth: (send) => send({ token: accessToken() }),
  }));
  let retry: ReturnType<typeof setTimeout> | undefined;
  const asking = askingInstead(async () => {
    // A server that is not there is not asked for everything.
    const there = await fetch('/health/live').then(
      ({ ok }) => ok,
      () => false,
    );
    if (opened.connected) return;
    become(there ? 'asking' : 'reconnecting');
    if (there) gathering.all();
  });

  /** The server closed the door: the token ran out, or the session ended, which the refresh tells apart. */
  const comeBack = (): void => {
    if (connection !== 'asking') become('reconnecting');
    void refresh().then(
      (good) => good && currentSession().status === 'signed-in' && opened.connect(),
      () => (retry = setTimeout(comeBack, RETRY_MS)),
    );
  };

  opened.on('connect', () => {
    const again = connection === 'reconnecting' || connection === 'asking';
    asking.stop();
    presence.clear();
    become('live');
    void Promise.all([...watched.values()].map(({ watch }) => join(opened, watch))).then(
      () => again && gathering.all(),
    );
  });
  opened.on('disconnect', (reason) => {
    if (reason === 'io client disconnect') return;
    asking.start();
    if (reason === 'io server disconnect') comeBack();
    else become('reconnecting');
  });
  opened.on('connect_error', () => {
    asking.start();
    if (connection !== 'asking') become('reconnecting');
    // A refused handshake is not tried again by the library; one that found nobody is.
    if (!opened.active) retry = setTimeout(comeBack, RETRY_MS);
  });
  opened.on('event', (message: LiveMessage) => gathering.add(touchedBy(message)));
  opened.on('reload', () => gathering.all());
  opened.on('seen', ({ id }: Watch) => gathering.add([keys.thread(id)]));
  opened.on('present', ({ kind, id, people, count }: Present) => {
    presence.set(`${kind}:${id}`, { people, count });
    listeners.forEach((listener) => listener());
  });

  return () => {
    clearTimeout(retry);
    asking.stop();
    presence.clear();
    gathering.stop();
    opened.close();
    if (socket === opened) socket = fresh = null;
    become('connecting');
  };
}

type Presence = Pick<Present, 'people' | 'count'>;
const NOBODY: Presence = { people: [], count: 0 };

/** Who has the page of this thing open, as far as is known. */
export const currentPresence = ({ kind, id }: Watch): Presence => presence.get(`${kind}:${id}`) ?? NOBODY;

/** Tells others that somebody writes here, or no longer does; the same too often is passed over. */
export function sayWriting({ kind, id }: Watch, writes = true): void {
  if (!socket?.connected || (writes && Date.now() - saidWriting < WRITING_EVERY_MS)) return;
  saidWriting = writes ? Date.now() : 0;
  socket.emit('writing', { kind, id, writes });
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
  const { kind, id } = watch;
  fresh?.add(kind.endsWith('-thread') ? [keys.comments(id), keys.thread(id)] : [[kind, id]]);
}
