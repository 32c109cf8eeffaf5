import { workedOrNext } from './days';
import type { Args, ModelMove } from './move';
import { holds, receiversOf } from './sight';
import { atWork, due, givePart, held, type Part, stopClock, type Task, type World, writeDown } from './state';
import { cancel } from './unit';

const AT_IT = ['acknowledged', 'deemed', 'working', 'reported', 'accepted', 'sent-back'];
const received = (task: Task, part: Part): boolean =>
  task.below.some(({ kind, parentPart }) => kind === 'received' && parentPart === part);

/** Where a unit stands to the one that breaks its part down. */
function placing(world: World, task: Task, part: Part, unit: string): 'own' | 'participant' | 'astray' {
  if (unit === part.unit || world.units.get(unit)!.above.includes(part.unit)) return 'own';
  return held(task).some((other) => other.unit === unit) ? 'participant' : 'astray';
}

function placed(world: World, task: Task, part: Part, more: Partial<Task>, args: Args): Task {
  const below = writeDown(world, {
    id: '',
    kind: 'subtask',
    parent: task,
    parentPart: part,
    office: task.office,
    placer: part.unit,
    state: 'dispatched',
    registeredBy: '',
    dueOn: args.on,
    named: [],
    ...more,
  });
  task.below.push(below);
  return below;
}

/** 分解 and 二次分解. */
export const below: Record<string, ModelMove> = {
  'break-down': {
    of: 'part',
    tells: 'subtask.placed',
    may: (_, person, { part }) => holds(person, part.unit, 'liaison', 'head'),
    open: (_, { task, part }) => atWork(task) && AT_IT.includes(part.state) && !received(task, part),
    lacks: (world, _, { task, part }, { on, unit }) => [
      on > due(part)! && 'not-beyond-parent',
      placing(world, task, part, unit) === 'astray' && 'unit-below',
    ],
    make: (world, person, { task, part }, args) => {
      const named = [{ unit: args.unit, kind: 'lead' as const }];
      const dueOn = workedOrNext(args.on);
      const more = { named, registeredBy: person.id, dueOn, originalDueOn: dueOn };
      const one = placed(world, task, part, more, args);
      givePart(world, one, named[0]!, placing(world, task, part, args.unit) === 'participant');
      return one;
    },
  },
  receive: {
    of: 'part',
    tells: 'task.received',
    may: (world, person, { task, part }) =>
      receiversOf(world, task, part).some((office) => holds(person, office, 'officer')),
    open: (_, { task, part }) => atWork(task) && AT_IT.includes(part.state) && !received(task, part),
    lacks: (world, _, { part }, { on, units }) => [
      on > due(part)! && 'not-beyond-parent',
      units.some(({ unit }) => !world.units.get(unit)!.above.includes(part.unit)) && 'unit-below',
    ],
    make: (world, person, { task, part }, args) => {
      const office = receiversOf(world, task, part).find((one) => holds(person, one, 'officer'))!;
      const more = { kind: 'received', office, placer: null, state: 'registered' } as const;
      return placed(world, task, part, { ...more, registeredBy: person.id, named: [...args.units] }, args);
    },
  },
  decline: {
    of: 'part',
    tells: 'subtask.declined',
    may: (_, person, { part }) => holds(person, part.unit, 'head'),
    open: (_, { task, part }) => atWork(task) && part.state === 'pending' && part.needsConsent,
    make: (world, _, { task, part }) => {
      task.state = 'cancelled';
      stopClock(world, part);
    },
  },
  withdraw: {
    of: 'task',
    tells: 'subtask.withdrawn',
    may: (_, person, { task }) => holds(person, task.placer, 'liaison', 'head'),
    open: (_, { task }) => task.kind === 'subtask' && ['dispatched', 'in-progress'].includes(task.state),
    make: (world, person, { task }) => cancel(world, task, person.id),
  },
};
