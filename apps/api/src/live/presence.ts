import { randomUUID } from 'node:crypto';
import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { PRESENCE_ROOMS, type PresentPerson } from '@lianban/contract';
import { signal } from '../store/signal';
import { Store } from '../store/store';
import type { KnownSocket } from './rooms';

/** Changes of one room are told together, this often at most: a thousand pages that open at once are one message. */
const GATHER_MS = 500;
/** A process says again who is there this often; one that was silent for longer than three times that is gone. */
const AGAIN_MS = 10_000;
/** So long after the last key somebody counts as writing. */
const WRITING_MS = 5_000;
/** A page says that somebody writes no more often than this. */
const WRITING_EVERY_MS = 1_000;
/** Named at most, by each process: a notice of PostgreSQL holds 8,000 bytes. */
const NAMED = 20;

interface Told {
  readonly from: string;
  readonly people: readonly PresentPerson[];
  readonly count: number;
}

interface Here {
  readonly writing: Map<KnownSocket, number>;
  readonly sockets: Set<KnownSocket>;
}

/**
 * Who has the page of a thing open, and who is writing there: known while it is so, kept nowhere. Each process tells
 * the others of its own pages through the database; what gets lost is told again.
 */
@Injectable()
export class Presence implements OnApplicationShutdown {
  private readonly log = new Logger('presence');
  private readonly self = randomUUID();
  private readonly here = new Map<string, Here>();
  /** What other processes said of a room, and when. */
  private readonly there = new Map<string, Map<string, Told & { at: number }>>();
  private readonly due = new Map<string, NodeJS.Timeout>();
  private again: NodeJS.Timeout | undefined;
  /** Tells the sockets of this process that are in the room. */
  tell: (room: string, present: { people: readonly PresentPerson[]; count: number }) => void = () =>
    undefined;

  constructor(private readonly store: Store) {}

  start(): void {
    this.again = setInterval(() => this.sayAgain(), AGAIN_MS).unref();
  }

  onApplicationShutdown(): void {
    clearInterval(this.again);
    for (const timer of this.due.values()) clearTimeout(timer);
    this.due.clear();
  }

  enter(socket: KnownSocket, room: string): void {
    if (!isShown(room)) return;
    const here = this.here.get(room) ?? { sockets: new Set(), writing: new Map() };
    here.sockets.add(socket);
    this.here.set(room, here);
    this.say(room);
  }

  leave(socket: KnownSocket, room: string): void {
    const here = this.here.get(room);
    if (!here?.sockets.delete(socket)) return;
    here.writing.delete(socket);
    this.say(room);
  }

  /** Passed over where the page is not in the room, or says it too often. */
  writes(socket: KnownSocket, room: string, writes: boolean): void {
    const here = this.here.get(room);
    if (!writes) {
      if (here?.writing.delete(socket)) this.say(room);
      return;
    }
    const now = Date.now();
    if (!here?.sockets.has(socket) || now - (here.writing.get(socket) ?? 0) < WRITING_EVERY_MS) return;
    const began = !isWriting(here.writing.get(socket), now);
    here.writing.set(socket, now);
    if (began) this.say(room);
  }

  /** What another process, or this one, has said. */
  heard(room: string, told: Told): void {
    if (told.from === this.self) return;
    const others = this.there.get(room) ?? new Map<string, Told & { at: number }>();
    if (told.count === 0) others.delete(told.from);
    else others.set(told.from, { ...told, at: Date.now() });
    if (others.size > 0) this.there.set(room, others);
    else this.there.delete(room);
    this.show(room);
  }

  private say(room: string): void {
    if (this.due.has(room)) return;
    this.due.set(
      room,
      setTimeout(() => {
        this.due.delete(room);
        this.publish(room);
        this.show(room);
      }, GATHER_MS).unref(),
    );
  }

  private publish(room: string): void {
    const told: Told = { from: this.self, ...this.own(room) };
    if (told.count === 0) this.here.delete(room);
    signal(this.store.rows, { room, name: 'present', facts: told }).catch((fault: unknown) =>
      this.log.debug(`Who is here was not told: ${fault instanceof Error ? fault.message : String(fault)}`),
    );
    // Said again when the writing is over, as far as nobody writes on.
    if (told.people.some(({ writing }) => writing)) {
      setTimeout(() => this.here.has(room) && this.say(room), WRITING_MS).unref();
    }
  }

  private own(room: string): { people: PresentPerson[]; count: number } {
    const here = this.here.get(room);
    const now = Date.now();
    const people = new Map<string, PresentPerson>();
    for (const socket of here?.sockets ?? []) {
      const { personId: id, name } = socket.data.caller;
      const writing = isWriting(here!.writing.get(socket), now) || people.get(id)?.writing === true;
      people.set(id, { id, name: name.slice(0, 40), writing });
    }
    const all = [...people.values()].sort((a, b) => Number(b.writing) - Number(a.writing));
    return { people: all.slice(0, NAMED), count: all.length };
  }

  private show(room: string): void {
    if (!this.here.has(room)) return;
    const all = [this.own(room), ...(this.there.get(room)?.values() ?? [])];
    const people = new Map<string, PresentPerson>();
    for (const person of all.flatMap((one) => one.people)) {
      people.set(person.id, {
        ...person,
        writing: person.writing || people.get(person.id)?.writing === true,
      });
    }
    const unnamed = all.reduce((sum, one) => sum + one.count - one.people.length, 0);
    this.tell(room, { people: [...people.values()].slice(0, NAMED), count: people.size + unnamed });
  }

  private sayAgain(): void {
    const gone = Date.now() - 3 * AGAIN_MS;
    for (const [room, others] of this.there) {
      const before = others.size;
      for (const [from, { at }] of others) if (at < gone) others.delete(from);
      if (others.size === 0) this.there.delete(room);
      if (others.size < before) this.show(room);
    }
    for (const room of this.here.keys()) this.publish(room);
  }
}

const isWriting = (since: number | undefined, now: number): boolean =>
  since !== undefined && now - since < WRITING_MS;

const isShown = (room: string): boolean =>
  (PRESENCE_ROOMS as readonly string[]).includes(room.split(':')[0] ?? '');
