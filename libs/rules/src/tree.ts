import { rollUp, worstLight, type Lit, type Weighed } from './light';
import { isEnded } from './task-life';
import type { TaskState } from './words';

/** A task of a tree with what its parts come to by themselves. */
export interface TreeTask {
  readonly id: string;
  readonly parentId: string | null;
  /** The part above from which it was broken down. */
  readonly parentAssignmentId: string | null;
  readonly state: TaskState;
  readonly percentage: number;
  /** How much it counts beside what else was broken down from the same part. */
  readonly weight: number;
  readonly lights: readonly Lit[];
}

/** 汇总 of what stands below: how many, how many ended, how far, and "1 of 13 red" (domain §6). */
export interface RolledUp {
  readonly tasks: number;
  readonly ended: number;
  readonly percentage: number;
  readonly lit: Lit;
  readonly red: number;
  readonly parts: number;
}

interface Sum {
  readonly tasks: number;
  readonly ended: number;
  readonly red: number;
  readonly parts: number;
  readonly lit: Lit | null;
}

/**
 * What stands below each task and each part of a tree, in one walk from the leaves up, however deep it is. The
 * percentage is the weighted mean of the tasks directly below, each as far as its own accepted reports say.
 *
 * @returns by the id of a task, and by the id of a part
 */
export function rollUpTree(tasks: readonly TreeTask[]): ReadonlyMap<string, RolledUp> {
  const children = groupBy(tasks, ({ parentId }) => parentId);
  const sums = new Map<string, Sum>();
  for (const task of leavesFirst(tasks, children))
    sums.set(task.id, sumOf(children.get(task.id) ?? [], sums));

  const rolled = new Map<string, RolledUp>();
  for (const [id, below] of children) rolled.set(id, rolledUp(below, sums));
  for (const [id, below] of groupBy(tasks, (task) => task.parentAssignmentId))
    rolled.set(id, rolledUp(below, sums));
  return rolled;
}

function rolledUp(below: readonly TreeTask[], sums: ReadonlyMap<string, Sum>): RolledUp {
  const { lit, ...sum } = sumOf(below, sums);
  const counted: Weighed[] = below.filter(({ state }) => state !== 'cancelled');
  return {
    ...sum,
    percentage: rollUp(counted),
    lit: lit ?? { light: 'grey', reason: 'not-dispatched', count: 0 },
  };
}

/** Of a level from those of the levels below it: a chain of thousands is walked once, not once for each above it. */
const sumOf = (below: readonly TreeTask[], sums: ReadonlyMap<string, Sum>): Sum => {
  const lights = below.flatMap(({ id, lights: own }) => [
    ...own,
    ...(sums.get(id)?.lit ? [sums.get(id)!.lit!] : []),
  ]);
  const total = (of: (task: TreeTask, under: Sum | undefined) => number): number =>
    below.reduce((sum, task) => sum + of(task, sums.get(task.id)), 0);
  return {
    tasks: total((_, under) => 1 + (under?.tasks ?? 0)),
    ended: total(({ state }, under) => Number(isEnded(state)) + (under?.ended ?? 0)),
    red: total(
      (task, under) => task.lights.filter(({ light }) => light === 'red').length + (under?.red ?? 0),
    ),
    parts: total((task, under) => task.lights.length + (under?.parts ?? 0)),
    lit: worstLight(lights),
  };
};

/** Children before their parents, without recursion: a tree may be as deep as it likes. */
function leavesFirst(
  tasks: readonly TreeTask[],
  children: ReadonlyMap<string, readonly TreeTask[]>,
): TreeTask[] {
  const ids = new Set(tasks.map(({ id }) => id));
  const order = tasks.filter(({ parentId }) => parentId === null || !ids.has(parentId));
  for (let at = 0; at < order.length; at += 1) order.push(...(children.get(order[at]!.id) ?? []));
  return order.reverse();
}

function groupBy(
  tasks: readonly TreeTask[],
  key: (task: TreeTask) => string | null,
): Map<string, TreeTask[]> {
  const groups = new Map<string, TreeTask[]>();
  for (const task of tasks) {
    const id = key(task);
    if (id === null) continue;
    const group = groups.get(id);
    if (group) group.push(task);
    else groups.set(id, [task]);
  }
  return groups;
}
