import type { Day } from './days';
import type { Part, Person, Request, Task, World } from './state';

/** What a move is made with; each takes what it needs. */
export interface Args {
  readonly on: Day;
  readonly percentage: number;
  readonly done: boolean;
  readonly fellBecause: boolean;
  readonly pass: boolean;
  readonly unit: string;
  readonly units: readonly { readonly unit: string; readonly kind: Part['kind'] }[];
  readonly evidence: boolean;
}

export interface Target {
  readonly task: Task;
  readonly part?: Part;
  readonly request?: Request;
}

export interface Refused {
  readonly code: string;
  readonly lacks?: readonly string[];
}

/** One move of domain.md §3 as the model knows it. */
export interface ModelMove {
  readonly of: 'task' | 'part' | 'request';
  may(world: World, person: Person, target: Required<Target>): boolean;
  open(world: World, target: Required<Target>): boolean;
  lacks?(world: World, person: Person, target: Required<Target>, args: Args): (string | false)[];
  /** What else can be said against it, after everything else. */
  against?(world: World, target: Required<Target>, args: Args): string | null;
  /** The event that tells of it. */
  readonly tells: string;
  /** @returns what its event differs in: its name, or the task that it tells of; of more events it says itself */
  make(world: World, person: Person, target: Required<Target>, args: Args): string | Task | void;
}

export const CANNOT = {
  task: 'task-cannot-move',
  part: 'assignment-cannot-move',
  request: 'request-cannot-move',
} as const;
