import { Logger } from '@nestjs/common';
import {
  ConnectedSocket,
  MessageBody,
  SubscribeMessage,
  WebSocketGateway,
  type OnGatewayInit,
} from '@nestjs/websockets';
import { SOCKET_PATH, type LiveEvents, type WatchAnswer } from '@lianban/contract';
import { Refusal } from '@lianban/rules';
import { isUUID } from 'class-validator';
import type { Server } from 'socket.io';
import { Allow } from '../http/allow';
import { Watchables } from '../http/watchables';
import { Bearer } from '../sign-in/bearer';
import { Store } from '../store/store';
import { EventRelay, type Heard } from './event.relay';
import { Presence } from './presence';
import { ownRooms, Rooms, whosePostsMoved, type KnownSocket } from './rooms';

/*
 * WebSockets alone: polling by socket.io needs a proxy that brings each request of a page to the same process. A page
 * that gets no WebSocket through asks the API for what it shows, which any process answers.
 */

/** How far units have read is told this often at most. */
const SEEN_GATHER_MS = 1000;
/** The most things that one page watches at once. */
const WATCHED_AT_MOST = 50;

/**
 * Carries committed events to the browsers that may hear them. Nest's guards do not stand at a handshake, so the
 * token is checked in a middleware of socket.io; a room is joined after the check that a read of the thing makes.
 */
@WebSocketGateway({
  path: SOCKET_PATH,
  transports: ['websocket'],
  maxHttpBufferSize: 16 * 1024,
  serveClient: false,
})
export class LiveGateway implements OnGatewayInit<Server> {
  private readonly log = new Logger('live');
  /** Rooms in which somebody has read on since it was last told. */
  private readonly readOn = new Set<string>();

  constructor(
    private readonly bearer: Bearer,
    private readonly watchables: Watchables,
    private readonly rooms: Rooms,
    private readonly relay: EventRelay,
    private readonly presence: Presence,
    private readonly store: Store,
  ) {}

  async afterInit(server: Server): Promise<void> {
    server.use((socket, next) => {
      this.admit(socket as KnownSocket).then(
        () => next(),
        (fault: unknown) => next(asError(fault)),
      );
    });
    await this.relay.start({
      heard: (event) => this.pass(server, event),
      signalled: ({ room, name, facts }) => {
        if (name === 'present') this.presence.heard(room, facts as Parameters<Presence['heard']>[1]);
        else this.seen(server, room);
      },
      missed: () => server.emit('reload'),
    });
    this.presence.tell = (room, present) => {
      server.to(room).emit('present', { ...thingOf(room), ...present });
    };
    this.presence.start();
    const rooms = server.sockets.adapter;
    rooms.on('join-room', (room: string, id: string) => this.moved(server, id, room, 'enter'));
    rooms.on('leave-room', (room: string, id: string) => this.moved(server, id, room, 'leave'));
  }

  /** A thousand who read on at once are one message, or each of their pages would ask a thousand times. */
  private seen(server: Server, room: string): void {
    if (this.readOn.size === 0) setTimeout(() => this.tellReadOn(server), SEEN_GATHER_MS).unref();
    this.readOn.add(room);
  }

  private tellReadOn(server: Server): void {
    for (const room of this.readOn) server.to(room).emit('seen', thingOf(room));
    this.readOn.clear();
  }

  private moved(server: Server, id: string, room: string, way: 'enter' | 'leave'): void {
    const socket = server.sockets.sockets.get(id);
    if (socket) this.presence[way](socket as KnownSocket, room);
  }

  private async admit(socket: KnownSocket): Promise<void> {
    const token: unknown = socket.handshake.auth['token'];
    if (typeof token !== 'string') throw new Refusal('not-signed-in');
    const { expiresAt, ...caller } = await this.bearer.authenticate(token);
    socket.data.caller = caller;
    await socket.join(ownRooms(caller));
    // The browser comes back with its next token; without one it hears nothing more.
    const ends = setTimeout(
      () => socket.disconnect(true),
      Math.max(0, expiresAt.getTime() - this.store.now().getTime()),
    );
    socket.on('disconnect', () => clearTimeout(ends));
  }

  private pass(server: Server, { message, audience }: Heard): void {
    server.to([...audience]).emit('event', message);
    void this.rooms.askWhereMoved(message, server.sockets);
    if (message.name === 'session.ended') {
      const { familyId } = message.facts as LiveEvents['session.ended'];
      for (const socket of server.sockets.sockets.values()) {
        if ((socket as KnownSocket).data.caller?.familyId === familyId) socket.disconnect(true);
      }
    }
    const moved = whosePostsMoved(message);
    for (const socket of moved ? server.sockets.sockets.values() : []) {
      const known = socket as KnownSocket;
      if (known.data.caller && moved!(known.data.caller)) void this.rooms.askAgain(known);
    }
  }

  @SubscribeMessage('watch')
  @Allow('signed-in')
  async watch(@ConnectedSocket() socket: KnownSocket, @MessageBody() wanted: unknown): Promise<WatchAnswer> {
    const room = roomOf(wanted);
    const check = room && this.watchables.find(room.kind);
    if (!check || socket.rooms.size > WATCHED_AT_MOST) return { ok: false, code: 'body-malformed' };
    try {
      await this.rooms.watch(socket, room.kind, room.id, check);
    } catch (fault) {
      if (!(fault instanceof Refusal)) this.log.error(fault);
      return { ok: false, code: fault instanceof Refusal ? fault.code : 'unexpected' };
    }
    return { ok: true };
  }

  /** Somebody writes in a thread that this page watches, or has sent what they wrote. */
  @SubscribeMessage('writing')
  @Allow('signed-in')
  writing(@ConnectedSocket() socket: KnownSocket, @MessageBody() wanted: unknown): void {
    const room = roomOf(wanted);
    if (!room) return;
    const writes = (wanted as { writes?: unknown }).writes !== false;
    this.presence.writes(socket, `${room.kind}:${room.id}`, writes);
  }

  @SubscribeMessage('unwatch')
  @Allow('signed-in')
  async unwatch(
    @ConnectedSocket() socket: KnownSocket,
    @MessageBody() wanted: unknown,
  ): Promise<WatchAnswer> {
    const room = roomOf(wanted);
    if (!room || !this.watchables.find(room.kind)) return { ok: false, code: 'body-malformed' };
    await socket.leave(`${room.kind}:${room.id}`);
    return { ok: true };
  }
}

const thingOf = (room: string): { kind: string; id: string } => {
  const [kind = '', id = ''] = room.split(':');
  return { kind, id };
};

function roomOf(wanted: unknown): { kind: string; id: string } | null {
  const { kind, id } = (wanted ?? {}) as { kind?: unknown; id?: unknown };
  return typeof kind === 'string' && isUUID(id) ? { kind, id: id as string } : null;
}

const asError = (fault: unknown): Error =>
  fault instanceof Refusal ? new Error(fault.code) : new Error('unexpected');
