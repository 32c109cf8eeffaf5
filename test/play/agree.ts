import type { Snapshot } from './compare';
import { due, openRequests, type Task, type World } from './model/state';

/** The ids that the product gave to what the model made just now, and what supervision raised meanwhile. */
export function learn(world: World, after: Snapshot): void {
  const known = new Set(
    world.tasks.flatMap((task) => [
      task.id,
      ...task.parts.map(({ id }) => id),
      ...task.requests.map(({ id }) => id),
    ]),
  );
  for (const task of world.tasks) {
    if (task.id === '') {
      const row = after.tasks.find(
        (one) => !known.has(one.id) && one.parentAssignmentId === task.parentPart?.id,
      );
      if (row) known.add((task.id = row.id));
    }
    for (const part of task.parts.filter(({ id }) => id === '')) {
      const row = after.parts.find(
        (one) => one.taskId === task.id && one.unitId === part.unit && !known.has(one.id),
      );
      if (row) known.add((part.id = row.id));
    }
    for (const request of task.requests.filter(({ id }) => id === '')) {
      const row = after.requests.find(
        (one) => one.taskId === task.id && one.kind === request.kind && !known.has(one.id),
      );
      if (row) known.add((request.id = row.id));
    }
    task.raisedTo = new Set(
      after.raised.filter(({ taskId }) => taskId === task.id).map(({ officeId }) => officeId),
    );
  }
}

/** In what the model and the product differ, and what must always be true and is not (domain §3). */
export function agree(world: World, after: Snapshot, before: Snapshot): string[] {
  const differ: string[] = [];
  const say = (what: string, model: unknown, product: unknown): void => {
    if (model !== product)
      differ.push(`${what}: ${String(model)} by the model, ${String(product)} by the product`);
  };
  say('tasks', world.tasks.length, after.tasks.length);
  say('event rows', world.events, after.events);
  for (const task of world.tasks) compareTask(task, after, say);
  for (const row of after.tasks) {
    const leads = after.parts.filter(
      (part) => part.taskId === row.id && part.part === 'lead' && part.state !== 'reassigned',
    );
    const dispatched = after.parts.some((part) => part.taskId === row.id) && row.state !== 'registered';
    if (dispatched && leads.length !== 1) differ.push(`${leads.length} leads of record`);
    const was = before.tasks.find(({ id }) => id === row.id);
    if (was && was.originalDueOn !== row.originalDueOn)
      differ.push('the original due date of a task changed');
  }
  for (const row of after.parts) {
    const was = before.parts.find(({ id }) => id === row.id);
    if (was && was.originalDueOn !== row.originalDueOn)
      differ.push('the original due date of a part changed');
  }
  return differ;
}

type Say = (what: string, model: unknown, product: unknown) => void;

function compareTask(task: Task, after: Snapshot, say: Say): void {
  const row = after.tasks.find(({ id }) => id === task.id);
  if (!row) return say('task', task.id || 'new', 'absent');
  say('state of the task', task.state, row.state);
  say('due day of the task', task.dueOn, row.dueOn);
  say('confirmed', task.confirmed, row.confirmed);
  say('called', task.called !== null, row.called);
  say('cycle', task.cycle, row.cycle);
  for (const part of task.parts) {
    const met = after.parts.find(({ id }) => id === part.id);
    if (!met) {
      say('part', part.unit, 'absent');
      continue;
    }
    say('state of a part', part.state, met.state);
    say(`due day of a ${part.state} part`, due(part), met.dueOn);
    say('stopped', part.stoppedAt !== null, met.stopped);
    say('dissented', part.dissented, met.dissented);
    say('silent', part.silent, met.silent);
    say('receipt due', part.receiptBy, met.receiptBy);
    say('reports', part.reports.map(({ state }) => state).join(), (met.reports ?? []).join());
  }
  const open = after.requests.filter(
    (one) => one.taskId === task.id && ['asked', 'consented'].includes(one.state),
  );
  say('open requests', openRequests(task).length, open.length);
  for (const request of task.requests) {
    say('request', request.state, after.requests.find(({ id }) => id === request.id)?.state ?? 'absent');
  }
}
