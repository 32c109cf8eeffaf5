import type { Lack, RefusalCode, Tier } from '@lianban/rules';

/** An instant, ISO 8601 in UTC. */
export type Instant = string;
/** A day in Asia/Shanghai, YYYY-MM-DD. */
export type Day = string;
/** [from, to) offsets into a plan's `text`, in UTF-16 code units. */
export type Span = readonly [number, number];

/** One page of a list. `next` is passed as `cursor` for the page after; null on the last. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly next: string | null;
}

/** What every refusal carries, whatever the status. `message` is in the caller's language. */
export interface RefusalAnswer {
  readonly code: RefusalCode;
  readonly message: string;
  /** Facts that a program can act on: the moves that are open, what is current, the fields at fault. */
  readonly facts: Readonly<Record<string, unknown>>;
}

/** One fault of a body or a query, as in `facts.fields` of `body-malformed`. */
export interface FieldFault {
  readonly field: string;
  readonly rule: string;
}

export interface UnitRef {
  readonly id: string;
  /** Official name. */
  readonly name: string;
  readonly shortName: string;
  readonly tier: Tier;
}

export interface PersonRef {
  readonly id: string;
  readonly name: string;
  readonly unitName: string;
}

/** Many at once: each that could be done was; each that could not says why. */
export interface Many {
  readonly done: readonly string[];
  readonly refused: readonly {
    readonly id: string;
    readonly heading: string;
    readonly lacks: readonly Lack[];
  }[];
}
