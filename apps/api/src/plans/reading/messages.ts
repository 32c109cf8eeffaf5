import type { NotAPlanCode, PlanReading } from '@lianban/plan-reader';

/** What a reader thread is started with. */
export interface Task {
  readonly bytes: Uint8Array;
  readonly name: string;
}

/** What it says. Classes do not cross threads, so a refusal travels as its code. */
export type Told = { readonly reading: PlanReading } | { readonly refused: NotAPlanCode };
