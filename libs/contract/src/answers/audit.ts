import type { Day, Instant, PersonRef } from './common';

/** Who did what, when and from where: no text of any task. */
export interface AuditEntry {
  readonly id: string;
  readonly name: string;
  readonly at: Instant;
  /** Null: the clock, or somebody who was not signed in. */
  readonly by: PersonRef | null;
  readonly address: string | null;
  readonly agent: string | null;
  /** Ids and numbers. */
  readonly facts: Readonly<Record<string, unknown>>;
  readonly taskNumber: string | null;
  /** The number of its link in the chain; null while it is not sealed. */
  readonly seal: number | null;
  readonly hash: string | null;
}

export interface AuditWanted {
  /** A name or a login, whole. */
  readonly who?: string;
  readonly name?: string;
  readonly from?: Day;
  readonly to?: Day;
  readonly address?: string;
  readonly taskNumber?: string;
  readonly cursor?: string;
}

/** How far the chain of seals reaches. */
export interface ChainAnswer {
  /** Links; 0 before the first. */
  readonly seq: number;
  readonly hash: string;
  /** Events that wait for the next round. */
  readonly unsealed: number;
}
