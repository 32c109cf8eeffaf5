import { Injectable } from '@nestjs/common';
import type { Audience, ThreadKind } from '@lianban/contract';
import { Refusal, type Actor } from '@lianban/rules';
import type { EntityManager } from 'typeorm';

/** What a reader is to the subject of a thread, and who else reads it. */
export interface ThreadStanding {
  readonly mayWrite: boolean;
  /** Files are kept with a task (domain §8). */
  readonly mayAttach: boolean;
  /** Units that take part: they can be mentioned, and it is shown how far each has read. */
  readonly unitIds: readonly string[];
  /** Who hears of a comment that is for all of them. */
  readonly audience: readonly Audience[];
  readonly facts: { readonly planId: string; readonly taskId: string };
}

/** What `actor` is to the thing with this id; refuses whoever may not read its thread as if it were not there. */
export type ThreadCheck = (rows: EntityManager, actor: Actor, id: string) => Promise<ThreadStanding>;

/** What has a thread. Each room says who reads and writes the threads of its things; threads know no room. */
@Injectable()
export class ThreadSubjects {
  private readonly checks = new Map<ThreadKind, ThreadCheck>();

  register(kind: ThreadKind, check: ThreadCheck): void {
    this.checks.set(kind, check);
  }

  /** @throws Refusal not-found (no such thing, or none whose thread `actor` may read) */
  async require(rows: EntityManager, actor: Actor, { kind, id }: ThreadOf): Promise<ThreadStanding> {
    const check = this.checks.get(kind);
    if (!check) throw new Refusal('not-found', { id });
    return check(rows, actor, id);
  }
}

/** Whoever has it open, and the people of the units that take part. */
export const heardIn = (kind: ThreadKind, id: string, unitIds: readonly string[]): Audience[] => [
  `${kind}-thread:${id}`,
  ...unitIds.map((unitId): Audience => `unit:${unitId}`),
];

/** The thing that a thread is about; each has one thread at most, which its first comment begins. */
export interface ThreadOf {
  readonly kind: ThreadKind;
  readonly id: string;
}
