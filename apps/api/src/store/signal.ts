import type { EntityManager } from 'typeorm';

/** The channel of what is told and not kept: who is here, who writes, how far somebody has read. */
export const SIGNAL_CHANNEL = 'lianban_signal';

/** Told to whoever watches the room, by every process. It may be lost; nothing that must not be depends on it. */
export interface Signal {
  /** `task-thread:id`, joined after the check that reading the thing makes. */
  readonly room: string;
  readonly name: 'seen' | 'present';
  readonly facts?: unknown;
}

/** Inside a write it is told at commit; at most 8,000 bytes. */
export async function signal(rows: EntityManager, told: Signal): Promise<void> {
  await rows.query('select pg_notify($1, $2)', [SIGNAL_CHANNEL, JSON.stringify(told)]);
}
