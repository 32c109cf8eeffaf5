import { dayOf, worked, workedOrNext, type Day } from './days';
import type { ModelMove } from './move';
import { actsFor, inOffice, leads } from './sight';
import {
  atWork,
  due,
  ended,
  everythingBelow,
  givePart,
  held,
  latest,
  openRequests,
  today,
  type Part,
  type Person,
  type Request,
  type RequestKind,
  type Task,
  type World,
} from './state';
import { workAgain } from './office';
import { cancel } from './unit';

const AT_IT = ['acknowledged', 'deemed', 'working', 'reported', 'accepted', 'sent-back'];
const waits = (task: Task, kind: RequestKind, part: Part | null = null): boolean =>
  openRequests(task).some((request) => request.kind === kind && request.part === part);
const rulings = (task: Task, part: Part): number =>
  task.requests.filter(
    (one) => one.kind === 'objection' && one.part === part && ['granted', 'refused'].includes(one.state),
  ).length;
const granted = (task: Task, part: Part): number =>
  task.requests.filter((one) => one.kind === 'extension' && one.part === part && one.state === 'granted')
    .length;

function ask(person: Person, task: Task, kind: RequestKind, more: Partial<Request> = {}): void {
  task.requests.push({
    id: '',
    kind,
    part: null,
    state: 'asked',
    by: person.id,
    needsConsent: false,
    newDueOn: null,
    reviewOn: null,
    proposed: null,
    ...more,
  });
}

/** The date that binds from above: that of the part from which the task was broken down. */
const boundOf = (task: Task): Day | null => (task.parentPart ? due(task.parentPart) : null);
const beyond = (on: Day, bound: Day | null): boolean => bound !== null && on > bound;

export const asking: Record<string, ModelMove> = {
  object: {
    of: 'part',
    tells: 'request.asked',
    may: (world, person, { task, part }) => actsFor(world, person, task, part, 'head'),
    open: (_, { task, part }) =>
      atWork(task) &&
      task.kind !== 'subtask' &&
      ['pending', 'acknowledged', 'deemed'].includes(part.state) &&
      !latest(part) &&
      rulings(task, part) < 2 &&
      !waits(task, 'objection', part),
    lacks: (world, _, { task, part }, { unit }) => [
      today(world) > worked(dayOf(part.startedAt), 3) && 'within-objection-days',
      held(task).some((other) => other.unit === unit) && 'other-unit',
      // What was broken down would be left without anybody above it.
      task.below.some((below) => below.parentPart === part && !ended(below)) && 'subtasks-open',
    ],
    make: (_, person, { task, part }, { unit }) => {
      ask(person, task, 'objection', { part, proposed: unit });
      part.state = 'objecting';
      part.known = part.owed;
      part.receiptBy = null;
    },
  },
  extend: {
    of: 'part',
    tells: 'request.asked',
    may: (world, person, { task, part }) => actsFor(world, person, task, part, 'head'),
    open: (_, { task, part }) =>
      atWork(task) && AT_IT.includes(part.state) && !waits(task, 'extension', part),
    lacks: (world, _, { task, part }, { on }) => extensionLacks(world, task, part, workedOrNext(on)),
    make: (_, person, { task, part }, { on }) =>
      ask(person, task, 'extension', {
        part,
        newDueOn: workedOrNext(on),
        needsConsent: part.kind !== 'lead',
      }),
  },
  suspend: {
    of: 'task',
    tells: 'request.asked',
    may: (_, person, { task }) => leads(person, task, 'liaison', 'head'),
    open: (_, { task }) =>
      task.kind !== 'subtask' && task.state === 'in-progress' && !waits(task, 'suspension'),
    lacks: (world, _, __, { on }) => [on <= today(world) && 'after-today'],
    make: (_, person, { task }, { on }) => ask(person, task, 'suspension', { reviewOn: on }),
  },
  cancel: {
    of: 'task',
    tells: 'request.asked',
    may: (_, person, { task }) => inOffice(person, task, 'officer'),
    open: (_, { task }) =>
      task.kind !== 'subtask' &&
      !['closed', 'archived', 'cancelled'].includes(task.state) &&
      !waits(task, 'cancellation'),
    make: (_, person, { task }) => ask(person, task, 'cancellation'),
  },
  reopen: {
    of: 'task',
    tells: 'request.asked',
    may: (_, person, { task }) => inOffice(person, task, 'officer', 'reviewer'),
    open: (_, { task }) => task.state === 'archived' && !waits(task, 'reopening'),
    lacks: (world, _, __, { on }) => [workedOrNext(on) <= today(world) && 'after-today'],
    make: (_, person, { task }, { on }) => ask(person, task, 'reopening', { newDueOn: workedOrNext(on) }),
  },
  consent: {
    of: 'request',
    tells: 'request.consented',
    may: (world, person, target) => mayConsent(world, person, target),
    open: (_, { request }) => request.needsConsent && request.state === 'asked',
    make: (_, __, { request }) => void (request.state = 'consented'),
  },
  'decline-request': {
    of: 'request',
    tells: 'request.refused',
    may: (world, person, target) => mayConsent(world, person, target),
    open: (_, { request }) => request.needsConsent && request.state === 'asked',
    make: (_, __, { request }) => void (request.state = 'refused'),
  },
  grant: {
    of: 'request',
    tells: 'request.granted',
    may: (world, person, target) => mayDecide(world, person, target),
    open: (_, { request }) => decidable(request),
    lacks: (world, person, { task, request }) => [
      request.by === person.id && 'another-person',
      ...(request.kind === 'extension' && request.part && request.newDueOn
        ? grantingLacks(task, request.part, request.newDueOn)
        : []),
      request.kind === 'objection' &&
        held(task).some(({ unit }) => unit === request.proposed) &&
        'other-unit',
      ...(request.kind === 'suspension' && request.reviewOn && request.reviewOn <= today(world)
        ? ['after-today']
        : []),
    ],
    make: (world, person, { task, request }) => {
      request.state = 'granted';
      EFFECTS[request.kind](world, task, request, person.id);
    },
  },
  refuse: {
    of: 'request',
    tells: 'request.refused',
    may: (world, person, target) => mayDecide(world, person, target),
    open: (_, { request }) => decidable(request),
    lacks: (_, person, { request }) => [request.by === person.id && 'another-person'],
    make: (_, __, { task, request }) => {
      request.state = 'refused';
      if (request.kind === 'objection') goOn(task, request.part!);
    },
  },
  'withdraw-request': {
    of: 'request',
    tells: 'request.withdrawn',
    may: (world, person, target) => mayAsk(world, person, target),
    open: (_, { request }) => request.state === 'asked' || request.state === 'consented',
    make: (_, __, { task, request }) => {
      request.state = 'withdrawn';
      if (request.kind === 'objection') goOn(task, request.part!);
    },
  },
};

/** An objection was a receipt: without it the part is worked on, and the lead's receipt sets the task going. */
function goOn(task: Task, part: Part): void {
  part.state = 'acknowledged';
  if (part.kind === 'lead' && task.state === 'dispatched') task.state = 'in-progress';
}

type Held = { task: Task; request: Request };

const mayConsent = (_: World, person: Person, { task, request }: Held): boolean =>
  request.kind === 'extension' ? leads(person, task, 'head') : mayDecide(_, person, { task, request });

function mayDecide(_: World, person: Person, { task, request }: Held): boolean {
  return request.kind === 'cancellation'
    ? inOffice(person, task, 'leader')
    : inOffice(person, task, 'officer', 'reviewer');
}

function mayAsk(world: World, person: Person, { task, request }: Held): boolean {
  if (request.part) return actsFor(world, person, task, request.part, 'head');
  if (request.kind === 'suspension') return leads(person, task, 'liaison', 'head');
  return request.kind === 'cancellation'
    ? inOffice(person, task, 'officer')
    : inOffice(person, task, 'officer', 'reviewer');
}

const decidable = (request: Request): boolean =>
  request.state === 'consented' || (request.state === 'asked' && !request.needsConsent);

function extensionLacks(world: World, task: Task, part: Part, on: Day): (string | false)[] {
  const now = due(part);
  return [
    now === null && 'due-date',
    now !== null && today(world) >= now && 'before-due',
    ...grantingLacks(task, part, on),
  ];
}

function grantingLacks(task: Task, part: Part, on: Day): (string | false)[] {
  const now = due(part);
  return [
    granted(task, part) >= 2 && 'extensions-left',
    now !== null && on <= now && 'later-date',
    beyond(on, boundOf(task)) && 'not-beyond-parent',
  ];
}

/** What follows when it is granted. */
const EFFECTS: Record<RequestKind, (world: World, task: Task, request: Request, by: string) => void> = {
  extension: (world, task, { part, newDueOn }) => {
    part!.entries.push({ kind: 'extension', since: world.now, on: newDueOn! });
    if (part!.kind === 'lead') task.dueOn = due(part!);
  },
  suspension: (world, task, { reviewOn }) => {
    task.state = 'suspended';
    task.reviewOn = reviewOn;
    for (const one of [task, ...everythingBelow(task)])
      for (const part of held(one))
        if (!part.stoppedAt) {
          const entry = {
            kind: 'pause',
            since: world.now,
            from: today(world),
            to: reviewOn!,
            granted: true,
          } as const;
          part.entries.push({ ...entry });
          if (part.kind === 'lead') one.dueOn = due(part);
        }
  },
  cancellation: (world, task, _, by) => cancel(world, task, by),
  reopening: (world, task, { newDueOn }) => {
    task.state = 'in-progress';
    task.cycle += 1;
    workAgain(world, task, newDueOn!);
  },
  objection: (world, task, { part, proposed }) => {
    const given = { unit: proposed!, kind: part!.kind };
    part!.state = 'reassigned';
    part!.stoppedAt ??= world.now;
    task.named = task.named.map((named) => (named.unit === part!.unit ? given : named));
    if (part!.kind === 'lead') {
      task.state = 'registered';
      task.confirmed = false;
    } else if (task.state !== 'registered') givePart(world, task, given);
  },
};
