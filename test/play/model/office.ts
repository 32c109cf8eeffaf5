import { next, worked, workedOrNext, type Day } from './days';
import type { ModelMove } from './move';
import { inOffice } from './sight';
import {
  due,
  ended,
  givePart,
  held,
  leadOf,
  runClock,
  stopClock,
  today,
  type Part,
  type Task,
  type World,
} from './state';

/** The office's own moves. */
export const office: Record<string, ModelMove> = {
  confirm: {
    of: 'task',
    tells: 'task.confirmed',
    may: (_, person, { task }) => inOffice(person, task, 'officer', 'reviewer'),
    open: (_, { task }) => task.kind !== 'subtask' && task.state === 'registered' && !task.confirmed,
    lacks: (_, person, { task }) => [task.registeredBy === person.id && 'second-person'],
    make: (_, __, { task }) => void (task.confirmed = true),
  },
  dispatch: {
    of: 'task',
    tells: 'task.dispatched',
    may: (_, person, { task }) => inOffice(person, task, 'officer'),
    open: (_, { task }) => task.kind !== 'subtask' && task.state === 'registered',
    lacks: (_, __, { task }) => [!task.confirmed && 'confirmed'],
    make: (world, _, { task }) => {
      task.state = 'dispatched';
      for (const named of task.named)
        if (!held(task).some(({ unit }) => unit === named.unit)) givePart(world, task, named);
    },
  },
  review: {
    of: 'task',
    tells: 'task.reviewed',
    may: (_, person, { task }) => inOffice(person, task, 'officer'),
    open: (_, { task }) => task.state === 'under-review' && !task.submission?.reviewer,
    lacks: (_, person, { task }) => [task.submission?.by === person.id && 'not-submitter'],
    make: (_, person, { task }) => void (task.submission!.reviewer = person.id),
  },
  publish: {
    of: 'task',
    tells: 'task.published',
    may: (_, person, { task }) => inOffice(person, task, 'reviewer'),
    open: (_, { task }) => task.state === 'under-review',
    lacks: (world, person, { task }, { on }) => [
      !task.submission?.reviewer && 'first-review',
      task.submission?.by === person.id && 'not-submitter',
      on <= today(world) && 'after-today',
    ],
    make: (_, __, { task }, { on }) => {
      task.state = 'public-notice';
      task.submission!.noticeUntil = on;
    },
  },
  return: {
    of: 'task',
    tells: 'task.returned',
    may: (_, person, { task }) => inOffice(person, task, 'reviewer'),
    open: (_, { task }) => ['under-review', 'public-notice'].includes(task.state),
    lacks: (world, person, { task }, { on }) => [
      task.submission?.by === person.id && 'not-submitter',
      workedOrNext(on) <= today(world) && 'after-today',
    ],
    make: (world, _, { task }, { on }) => {
      task.state = 'returned';
      task.submission = null;
      workAgain(world, task, on);
    },
  },
  close: {
    of: 'task',
    tells: 'task.closed',
    may: (_, person, { task }) => inOffice(person, task, 'reviewer'),
    open: (_, { task }) => ['under-review', 'public-notice'].includes(task.state),
    lacks: (world, person, { task: { submission } }) => [
      !submission?.reviewer && 'first-review',
      submission?.reviewer === person.id && 'other-reviewer',
      submission?.by === person.id && 'not-submitter',
      submission?.noticeUntil != null && today(world) <= submission.noticeUntil && 'notice-ended',
    ],
    make: (world, _, { task }) => {
      task.state = 'closed';
      task.submission = null;
      for (const part of held(task)) stopClock(world, part);
    },
  },
  archive: {
    of: 'task',
    tells: 'task.archived',
    may: (_, person, { task }) => inOffice(person, task, 'officer'),
    open: (_, { task }) => task.state === 'closed' && task.kind !== 'subtask',
    lacks: (_, __, { task }) => [!task.evidence && 'evidence'],
    make: (_, __, { task }) => void (task.state = 'archived'),
  },
  amend: {
    of: 'task',
    tells: 'task.amended',
    may: (_, person, { task }) => inOffice(person, task, 'officer'),
    open: (_, { task }) =>
      task.kind !== 'subtask' && ['dispatched', 'in-progress', 'suspended', 'returned'].includes(task.state),
    lacks: (world, _, { task }, { on }) => [
      on === task.dueOn && 'something-changed',
      on <= today(world) && 'after-today',
      task.parentPart !== null && workedOrNext(on) > due(task.parentPart)! && 'not-beyond-parent',
      task.below.some((below) => !ended(below) && below.dueOn! > on) && 'not-before-below',
    ],
    make: (world, _, { task }, { on }) => {
      task.edition += 1;
      task.dueOn = on;
      for (const part of held(task)) {
        if (part.state !== 'done' && !keepsExtension(part, on))
          part.entries.push({ kind: 'limit', since: world.now, on });
        part.owed = task.edition;
        part.receiptBy = worked(today(world), 1);
      }
    },
  },
  resume: {
    of: 'task',
    tells: 'task.resumed',
    may: (_, person, { task }) => inOffice(person, task, 'officer'),
    open: (_, { task }) => task.state === 'suspended',
    make: (world, _, { task }) => {
      task.state = 'in-progress';
      task.reviewOn = null;
      liftPauses(world, task);
    },
  },
};

/**
 * After a return or a look back the lead has a new limit, and clocks that stood run again. Each of these parts begins a
 * cycle of its own; one that was done stays done.
 */
export function workAgain(world: World, task: Task, on: Day): void {
  const lead = leadOf(task)!;
  task.called = null;
  lead.state = 'sent-back';
  for (const part of held(task)) {
    part.silent = false;
    if (part === lead || (part.state !== 'done' && part.stoppedAt)) part.cycle += 1;
    if (part.state !== 'done') runClock(world, part);
  }
  lead.entries.push({ kind: 'limit', since: world.now, on: workedOrNext(on) });
  task.dueOn = due(lead);
}

/** A participant that was granted an extension of its own keeps it, unless it reaches beyond the new date. */
const keepsExtension = (part: Part, on: string): boolean =>
  part.kind !== 'lead' &&
  part.entries.some(({ kind }) => kind === 'extension') &&
  due(part)! <= workedOrNext(on);

/** The day of lifting is the last that does not count. */
function liftPauses(world: Parameters<typeof today>[0], task: Parameters<typeof held>[0]): void {
  for (const one of [task, ...task.below.flatMap((below) => [below])]) {
    for (const part of one.parts)
      for (const entry of part.entries)
        if (entry.kind === 'pause' && entry.granted && today(world) < entry.to) {
          entry.to = [entry.to, next(today(world))].sort()[0]!;
          if (part.kind === 'lead' && part.state !== 'reassigned') one.dueOn = due(part);
        }
    if (one !== task) liftPauses(world, one);
  }
}
