import type { ModelMove } from './move';
import { actsFor, holds, leads } from './sight';
import {
  atWork,
  ended,
  everythingBelow,
  held,
  latest,
  leadOf,
  live,
  openRequests,
  percentage,
  runClock,
  stopClock,
  type Part,
  type Report,
  type Task,
  type World,
} from './state';

const AT_IT = ['acknowledged', 'deemed', 'working', 'reported', 'accepted', 'sent-back'];
const atIt = (task: Task, part: Part): boolean => atWork(task) && AT_IT.includes(part.state);
const answers = (person: Parameters<typeof leads>[0], task: Task): boolean =>
  leads(person, task, 'liaison', 'head') || holds(person, task.placer, 'liaison', 'head');

/** What a unit does with its own part, and a lead with what others report. */
export const unit: Record<string, ModelMove> = {
  acknowledge: {
    of: 'part',
    tells: 'assignment.acknowledged',
    may: (world, person, { task, part }) => actsFor(world, person, task, part, 'liaison'),
    open: (_, { task, part }) =>
      live(task) &&
      (['pending', 'deemed'].includes(part.state) || (part.owed > part.known && part.state !== 'reassigned')),
    make: (_, __, { task, part }) => receive(task, part, 'acknowledged'),
  },
  dissent: {
    of: 'part',
    tells: 'assignment.dissented',
    may: (world, person, { task, part }) => actsFor(world, person, task, part, 'head'),
    open: (_, { task, part }) => atIt(task, part) && part.kind !== 'lead' && !part.dissented,
    make: (_, __, { part }) => void (part.dissented = true),
  },
  report: {
    of: 'part',
    tells: 'assignment.reported',
    may: (world, person, { task, part }) => actsFor(world, person, task, part, 'liaison'),
    open: (_, { task, part }) => atIt(task, part) && latest(part)?.state !== 'drafted',
    lacks: (_, __, { task, part }, { done }) => [
      done && task.below.some((below) => below.parentPart === part && !ended(below)) && 'subtasks-open',
    ],
    against: (_, { part }, args) =>
      args.percentage < percentage({ ...part, state: 'accepted' }) && !args.fellBecause
        ? 'percentage-fell'
        : null,
    make: (world, person, { task, part }, args) => {
      const checked = world.people.some((one) => one !== person && holds(one, part.unit, 'checker'));
      const report = {
        state: 'waiting' as const,
        by: person.id,
        percentage: args.percentage,
        done: args.done,
      };
      part.reports.push({ ...report, state: checked ? 'drafted' : 'waiting' });
      if (!checked) letOut(world, task, part);
      else if (part.state === 'acknowledged' || part.state === 'deemed') part.state = 'working';
      return checked ? 'assignment.drafted' : 'assignment.reported';
    },
  },
  check: {
    of: 'part',
    tells: 'assignment.checked',
    may: (_, person, { part }) => holds(person, part.unit, 'checker', 'head'),
    open: (_, { task, part }) => atIt(task, part) && latest(part)?.state === 'drafted',
    lacks: (_, person, { part }) => [latest(part)?.by === person.id && 'another-person'],
    make: (world, _, { task, part }, { pass }) => {
      if (pass) letOut(world, task, part);
      else latest(part)!.state = 'returned-by-checker';
    },
  },
  accept: {
    of: 'part',
    tells: 'assignment.accepted',
    may: (_, person, { task }) => answers(person, task),
    open: (_, { task, part }) => atWork(task) && part.state === 'reported',
    make: (world, _, { task, part }) => accept(world, task, part),
  },
  'send-back': {
    of: 'part',
    tells: 'assignment.sent-back',
    may: (_, person, { task }) => answers(person, task),
    open: (_, { task, part }) => atWork(task) && ['reported', 'done'].includes(part.state),
    make: (world, _, { part }) => {
      const waiting = part.reports.filter(({ state }) => state === 'waiting');
      for (const report of waiting.length > 0 ? waiting : handed(part).slice(-1)) report.state = 'sent-back';
      part.state = 'sent-back';
      runClock(world, part);
    },
  },
  call: {
    of: 'task',
    tells: 'task.called',
    may: (_, person, { task }) => leads(person, task, 'liaison', 'head'),
    open: (_, { task }) => workedOn(task) && !task.called,
    make: (world, _, { task }) => void (task.called = world.now),
  },
  submit: {
    of: 'task',
    tells: 'task.submitted',
    may: (_, person, { task }) => leads(person, task, 'head'),
    open: (_, { task }) => workedOn(task),
    lacks: (_, __, { task }, { evidence }) => [
      held(task).some(
        ({ kind, state, dissented, silent }) => kind !== 'lead' && state !== 'done' && !dissented && !silent,
      ) && 'parts-done',
      !task.evidence && !evidence && 'evidence',
      task.below.some((below) => below.parentPart === leadOf(task) && !ended(below)) && 'subtasks-open',
      openRequests(task).length > 0 && 'requests-open',
    ],
    make: (world, person, { task }, { evidence }) => {
      task.state = 'under-review';
      task.evidence ||= evidence;
      task.submission = { by: person.id, reviewer: null, noticeUntil: null };
      leadOf(task)!.state = 'done';
      for (const part of held(task)) stopClock(world, part);
    },
  },
};

const workedOn = (task: Task): boolean =>
  task.kind !== 'subtask' && ['in-progress', 'returned'].includes(task.state);

/** A receipt, given or deemed; the lead's sets the task going. */
export function receive(task: Task, part: Part, as: string): void {
  if (part.state === 'pending' || part.state === 'deemed') part.state = as;
  part.known = part.owed;
  part.receiptBy = null;
  if (part.kind === 'lead' && task.state === 'dispatched') task.state = 'in-progress';
}

/** The lead of a task stands by its own report; everyone else's waits. */
function letOut(world: World, task: Task, part: Part): void {
  latest(part)!.state = 'waiting';
  if (part.kind === 'lead' && task.kind !== 'subtask') {
    latest(part)!.state = 'accepted';
    part.state = 'accepted';
  } else part.state = 'reported';
}

/** What lies with the unit's own checker was not handed to anybody. */
const handed = (part: Part): Report[] =>
  part.reports.filter(({ state }) => state === 'waiting' || state === 'accepted');

function accept(world: World, task: Task, part: Part): void {
  const { done } = handed(part).at(-1)!;
  for (const report of part.reports) if (report.state === 'waiting') report.state = 'accepted';
  part.state = done ? 'done' : 'accepted';
  if (!done) return;
  stopClock(world, part);
  if (task.kind !== 'subtask') return;
  task.state = 'closed';
  for (const request of openRequests(task)) request.state = 'refused';
}

/** A task that is cancelled takes everything below it along, and each of those is told of. */
export function cancel(world: World, task: Task, by: string): void {
  for (const one of [task, ...everythingBelow(task)].filter((each) => !ended(each))) {
    if (one !== task) world.said.push({ name: 'task.cancelled', task: one, by });
    one.state = 'cancelled';
    for (const part of held(one)) stopClock(world, part);
    for (const request of openRequests(one)) request.state = 'refused';
  }
}
