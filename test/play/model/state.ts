import { dayOf, next, worked, workedOrNext, type Day } from './days';
import { dueOf, type Entry } from './clock';

/*
 * The life of a task as domain.md tells it, written a second time and differently: no tables, no rows, one object that
 * changes. It imports nothing of the product.
 */

export type Tier = 'provincial' | 'municipal' | 'county';
export interface Unit {
  readonly id: string;
  readonly name: string;
  readonly tier: Tier;
  readonly government: boolean;
  readonly region: string;
  readonly above: readonly string[];
  readonly office: boolean;
  readonly line: string | null;
}

export type Role = 'liaison' | 'checker' | 'head' | 'officer' | 'reviewer' | 'leader';
export interface Person {
  readonly id: string;
  readonly posts: readonly { readonly unit: string; readonly role: Role }[];
}

export interface Report {
  state: 'drafted' | 'returned-by-checker' | 'waiting' | 'accepted' | 'sent-back';
  readonly by: string;
  readonly percentage: number;
  readonly done: boolean;
}

export interface Part {
  id: string;
  readonly unit: string;
  readonly kind: 'lead' | 'co-lead' | 'participant';
  state: string;
  readonly startedAt: Date;
  readonly original: Day | null;
  entries: Entry[];
  stoppedAt: Date | null;
  receiptBy: Day | null;
  readonly needsConsent: boolean;
  known: number;
  owed: number;
  dissented: boolean;
  silent: boolean;
  cycle: number;
  reports: Report[];
}

export type RequestKind = 'objection' | 'extension' | 'suspension' | 'cancellation' | 'reopening';
export interface Request {
  id: string;
  readonly kind: RequestKind;
  readonly part: Part | null;
  state: 'asked' | 'consented' | 'granted' | 'refused' | 'withdrawn';
  readonly by: string;
  readonly needsConsent: boolean;
  readonly newDueOn: Day | null;
  readonly reviewOn: Day | null;
  readonly proposed: string | null;
}

export interface Task {
  id: string;
  readonly kind: 'plan' | 'received' | 'subtask';
  readonly parent: Task | null;
  readonly parentPart: Part | null;
  readonly office: string;
  readonly placer: string | null;
  state: string;
  readonly registeredBy: string;
  confirmed: boolean;
  dueOn: Day | null;
  readonly originalDueOn: Day | null;
  named: { unit: string; kind: Part['kind'] }[];
  /** Every part there ever was. */
  parts: Part[];
  requests: Request[];
  called: Date | null;
  reviewOn: Day | null;
  submission: { readonly by: string; reviewer: string | null; noticeUntil: Day | null } | null;
  evidence: boolean;
  edition: number;
  cycle: number;
  raisedTo: Set<string>;
  below: Task[];
}

export interface World {
  readonly units: ReadonlyMap<string, Unit>;
  readonly people: readonly Person[];
  readonly tasks: Task[];
  now: Date;
  /** The event rows that the last step should have left. */
  said: Said[];
}

/** One event row: of which task, and by whom; null where the clock wrote it. */
export interface Said {
  readonly name: string;
  readonly task: { readonly id: string };
  readonly by: string | null;
}

type Given =
  | 'id'
  | 'kind'
  | 'parent'
  | 'parentPart'
  | 'office'
  | 'placer'
  | 'state'
  | 'registeredBy'
  | 'dueOn'
  | 'named';

/** A task as it is when it is written down: nothing was asked, handed in or broken down yet. */
export function writeDown(world: World, given: Pick<Task, Given> & Partial<Task>): Task {
  const task: Task = {
    confirmed: false,
    originalDueOn: given.dueOn,
    parts: [],
    requests: [],
    called: null,
    reviewOn: null,
    submission: null,
    evidence: false,
    edition: 1,
    cycle: 1,
    raisedTo: new Set(),
    below: [],
    ...given,
  };
  world.tasks.push(task);
  return task;
}

export const today = (world: World): Day => dayOf(world.now);
export const held = (task: Task): Part[] => task.parts.filter(({ state }) => state !== 'reassigned');
export const leadOf = (task: Task): Part | undefined => held(task).find(({ kind }) => kind === 'lead');
/** Kept until the clock is touched: it is asked far more often than that. */
const dues = new WeakMap<Part, { readonly touched: string; readonly day: Day | null }>();
export function due(part: Part): Day | null {
  const ends = part.entries.map((entry) => (entry.kind === 'pause' ? entry.to : entry.on));
  const touched = `${part.stoppedAt?.getTime()} ${ends.join()}`;
  const known = dues.get(part);
  if (known?.touched === touched) return known.day;
  const day = dueOf({ ...part, start: dayOf(part.startedAt) });
  dues.set(part, { touched, day });
  return day;
}
export const openRequests = (task: Task): Request[] =>
  task.requests.filter(({ state }) => state === 'asked' || state === 'consented');
export const ended = (task: Task): boolean => ['closed', 'archived', 'cancelled'].includes(task.state);
export const live = (task: Task): boolean => task.state !== 'registered' && !ended(task);
export const atWork = (task: Task): boolean => ['dispatched', 'in-progress', 'returned'].includes(task.state);
export const latest = (part: Part): Report | undefined => part.reports.at(-1);
export const percentage = (part: Part): number =>
  part.state === 'done'
    ? 100
    : (part.reports.filter(({ state }) => state === 'accepted').at(-1)?.percentage ?? 0);

/** Everything below a task, at any depth. */
export const everythingBelow = (task: Task): Task[] =>
  task.below.flatMap((one) => [one, ...everythingBelow(one)]);

export function givePart(
  world: World,
  task: Task,
  { unit, kind }: Task['named'][number],
  needsConsent = false,
): Part {
  const limit = task.dueOn && workedOrNext(task.dueOn);
  const part: Part = {
    id: '',
    unit,
    kind,
    state: 'pending',
    startedAt: world.now,
    original: limit,
    entries: [],
    stoppedAt: null,
    receiptBy: needsConsent ? null : worked(today(world), 1),
    needsConsent,
    known: 0,
    owed: task.edition,
    dissented: false,
    silent: false,
    cycle: 1,
    reports: [],
  };
  task.parts.push(part);
  return part;
}

export function stopClock(world: World, part: Part): void {
  part.stoppedAt ??= world.now;
}

/** The days on which it stood do not count, that of the act which set it going among them. */
export function runClock(world: World, part: Part): void {
  if (!part.stoppedAt) return;
  const { stoppedAt } = part;
  const to = next(today(world));
  part.entries.push({ kind: 'pause', since: stoppedAt, from: dayOf(stoppedAt), to, granted: false });
  part.stoppedAt = null;
}
