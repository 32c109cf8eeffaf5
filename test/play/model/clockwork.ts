import { dayOf, worked } from './days';
import { receive } from './unit';
import { held, live, today, type Task, type World } from './state';

/** What the clock does by itself (domain §3): receipts and silence deemed, suspensions ended. */
export function strike(world: World): void {
  for (;;) {
    const before = world.said.length;
    for (const task of world.tasks) {
      endSuspension(world, task);
      for (const part of held(task)) strikePart(world, task, part);
    }
    if (world.said.length === before) return;
  }
}

function endSuspension(world: World, task: Task): void {
  if (task.state !== 'suspended' || !task.reviewOn || today(world) < task.reviewOn) return;
  task.state = 'in-progress';
  task.reviewOn = null;
  world.said.push({ name: 'task.resumed', task, by: null });
}

function strikePart(world: World, task: Task, part: ReturnType<typeof held>[number]): void {
  if (part.receiptBy && today(world) > part.receiptBy && live(task)) {
    receive(task, part, 'deemed');
    world.said.push({ name: 'assignment.deemed', task, by: null });
  } else if (isSilent(world, task, part)) {
    part.silent = true;
    world.said.push({ name: 'assignment.silent', task, by: null });
  }
}

const isSilent = (world: World, task: Task, part: ReturnType<typeof held>[number]): boolean =>
  task.called !== null &&
  ['in-progress', 'returned'].includes(task.state) &&
  part.kind !== 'lead' &&
  part.state !== 'done' &&
  !part.dissented &&
  !part.silent &&
  today(world) > worked(dayOf(task.called), 7);
