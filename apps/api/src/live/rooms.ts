import { Injectable, Logger } from '@nestjs/common';
import type { LiveEvents, LiveMessage } from '@lianban/contract';
import { ADMIN_ROLES, Refusal, type Role } from '@lianban/rules';
import type { Namespace, Socket } from 'socket.io';
import type { Caller } from '../http/caller';
import { Watchables, type ReadCheck } from '../http/watchables';
import { Bearer } from '../sign-in/bearer';

interface Known {
  caller: Caller;
  /** Asked again after this one, one after the other. */
  asking?: Promise<void>;
}

export type KnownSocket = Socket<
  Record<string, never>,
  Record<string, (message?: unknown) => void>,
  Record<string, never>,
  Known
>;

const isDesk = (role: Role): boolean => !(ADMIN_ROLES as readonly Role[]).includes(role);

/** The rooms that a person is in without asking: the register's, their own, and their units'. */
export const ownRooms = ({ personId, posts }: Caller): string[] => [
  'register:all',
  `person:${personId}`,
  ...posts.filter(({ role }) => isDesk(role)).map(({ unitId }) => `unit:${unitId}`),
];

/** Events after which units may no longer have to do with a task: its parts, or the task itself, went elsewhere. */
const PARTS_MOVED = new Set<string>([
  'task.amended',
  'task.cancelled',
  'request.granted',
  'assignment.transferred',
  'subtask.declined',
  'subtask.withdrawn',
  'coordination.decided',
]);

const ONES_OWN = new Set<string>(['person.changed', 'person.left', 'person.returned', 'factor.enrolled']);

/** Whose posts may be other ones after this event; null where nobody's are. */
export function whosePostsMoved({ name, facts }: LiveMessage): ((caller: Caller) => boolean) | null {
  if (ONES_OWN.has(name)) {
    const { personId } = facts as LiveEvents['person.changed'];
    return (caller) => caller.personId === personId;
  }
  // Posts go along with their unit, and give nothing where a second factor is asked for and lacks.
  return name === 'unit.merged' || name === 'unit.split' || name === 'profile.set' ? () => true : null;
}

/** Who may stay in which room: asked when it is joined, and again when the person's posts were changed. */
@Injectable()
export class Rooms {
  private readonly log = new Logger('live');

  constructor(
    private readonly bearer: Bearer,
    private readonly watchables: Watchables,
  ) {}

  /** Joins after the check that a read of the thing makes; asked anew where the posts changed meanwhile. */
  async watch(socket: KnownSocket, kind: string, id: string, check: ReadCheck): Promise<void> {
    let caller: Caller;
    do {
      caller = socket.data.caller;
      await check(caller, id);
    } while (caller !== socket.data.caller);
    await socket.join(`${kind}:${id}`);
  }

  /**
   * Out of every room at once, then back into those that the person may still be in. What was said meanwhile was not
   * heard, so the page reads again. Whose session is over is cut off.
   */
  askAgain(socket: KnownSocket): Promise<void> {
    const was = [...socket.rooms].filter((room) => room !== socket.id && !room.startsWith('person:'));
    for (const room of was) void socket.leave(room);
    const before = socket.data.asking ?? Promise.resolve();
    return (socket.data.asking = before.then(() => this.letBackIn(socket, was)));
  }

  /**
   * Asks those who watch a task, its plan, or a request for coordination whether they still may, where the task's parts
   * went elsewhere. An event of a task does not name all its requests, so that those who watch any are asked.
   */
  async askWhereMoved({ name, facts }: LiveMessage, sockets: Namespace): Promise<void> {
    if (!PARTS_MOVED.has(name)) return;
    const { planId, taskId } = facts as { planId?: string; taskId?: string };
    const of = [`task:${taskId}`, `task-thread:${taskId}`, `plan:${planId}`];
    for (const room of [...sockets.adapter.rooms.keys()]) {
      if (!of.includes(room) && !room.startsWith('coordination')) continue;
      const [kind = '', id = ''] = room.split(':');
      const check = this.watchables.find(kind);
      const watching = sockets.adapter.rooms.get(room);
      if (!check || !watching) continue;
      // Whoever holds the same posts gets the same answer.
      const asked = new Map<string, Promise<boolean>>();
      for (const socketId of [...watching]) {
        const socket = sockets.sockets.get(socketId) as KnownSocket | undefined;
        if (!socket) continue;
        const { caller } = socket.data;
        const posts = caller.posts.map(({ unitId, role }) => `${unitId} ${role}`).join();
        const may = asked.get(posts) ?? mayStill(check, caller, id);
        asked.set(posts, may);
        // Where it cannot be asked nobody stays: the page joins again, and is asked then.
        if (!(await may.catch(() => false))) await this.turnOut(socket, room);
      }
    }
  }

  private async turnOut(socket: KnownSocket, room: string): Promise<void> {
    await socket.leave(room);
    socket.emit('reload');
  }

  private async letBackIn(socket: KnownSocket, was: readonly string[]): Promise<void> {
    try {
      const caller = await this.bearer.askAgain(socket.data.caller);
      socket.data.caller = caller;
      await socket.join(ownRooms(caller));
      for (const room of was) {
        const [kind = '', id = ''] = room.split(':');
        const check = this.watchables.find(kind);
        if (check && (await mayStill(check, caller, id))) await socket.join(room);
      }
      socket.emit('reload');
    } catch (fault) {
      if (!(fault instanceof Refusal)) this.log.error(fault);
      socket.disconnect(true);
    }
  }
}

async function mayStill(check: ReadCheck, caller: Caller, id: string): Promise<boolean> {
  try {
    await check(caller, id);
    return true;
  } catch (fault) {
    if (fault instanceof Refusal) return false;
    throw fault;
  }
}
