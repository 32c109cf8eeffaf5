import { Injectable } from '@nestjs/common';
import type { Page, RollUpAnswer, TreeNode, UnitRef } from '@lianban/contract';
import {
  rollUp,
  rollUpTree,
  type Actor,
  type Lit,
  type ReportingPeriod,
  type RolledUp,
  type TaskKind,
  type TaskState,
  type TreeTask,
} from '@lianban/rules';
import type { EntityManager } from 'typeorm';
import { pageOf, readCursor } from '../http/page';
import { Store } from '../store/store';
import { requireReadable, VISIBLE_PARAMS, visibleTasks } from './parties';
import { litOfPart, type PartRecord } from './part.record';
import { leadOfTask, partsJson, summedUp, unitsOfTask } from './task.summary';

interface TreeRecord {
  id: string;
  parentId: string | null;
  parentAssignmentId: string | null;
  rootId: string;
  number: string;
  heading: string;
  kind: TaskKind;
  state: TaskState;
  reportingPeriod: ReportingPeriod | null;
  lead: UnitRef;
  units: number;
  dueOn: string | null;
  visible: boolean;
  parts: PartRecord[];
}

/** The parameter behind those of `visibleTasks`. */
const NEXT = VISIBLE_PARAMS + 1;
/** Tasks of a plan, with everything below them, on one page. */
const ROOTS = 100;

const select = (visible: string): string => `
  select t.id, t.parent_id as "parentId", t.parent_assignment_id as "parentAssignmentId", t.root_id as "rootId",
         t.number, t.heading, t.kind, t.state, t.reporting_period as "reportingPeriod", ${leadOfTask} as lead,
         ${unitsOfTask} as units, t.due_on as "dueOn", v.id is not null as visible,
         ${partsJson} as parts
    from task t left join ${visible} v on v.id = t.id`;

/** Trees of tasks: one statement for all nodes, however many and however deep (domain §6). */
@Injectable()
export class TreeQueries {
  constructor(private readonly store: Store) {}

  /** What stands below a task; nodes that `actor` may not open are left out, and counted in what stands above them. */
  async below(actor: Actor, taskId: string): Promise<TreeNode[]> {
    await requireReadable(this.store.rows, actor, taskId);
    const tree = `select root_id from task where id = $${NEXT}`;
    const among = `select m.id from task m where m.root_id = (${tree})`;
    const visible = visibleTasks(actor, 'task.read', 1, { among });
    const records: TreeRecord[] = await this.store.rows.query(
      `${select(visible.sql)} where t.root_id = (${tree}) order by t.number, t.id`,
      [...visible.params, taskId],
    );
    const nodes = nodesOf(records, this.store.now());
    return under(nodes, taskId);
  }

  /** A plan's tasks with everything below them, in the order of the document, a page of the plan's own tasks at a time. */
  async ofPlan(actor: Actor, planId: string, cursor?: string): Promise<Page<TreeNode>> {
    const among = `select m.id from task m where m.plan_id = $${NEXT}`;
    const visible = visibleTasks(actor, 'task.read', 1, { among });
    const [span, id] = readCursor(cursor, 2) ?? [null, null];
    const roots: { id: string; spanFrom: number }[] = await this.store.rows.query(
      `select distinct t.root_id as id, r.span_from as "spanFrom" from task t join task r on r.id = t.root_id
        where t.plan_id = $${NEXT} and t.id in ${visible.sql}
          and ($${NEXT + 1}::int is null or (r.span_from, r.id) > ($${NEXT + 1}, $${NEXT + 2}::uuid))
        order by r.span_from, t.root_id limit ${ROOTS + 1}`,
      [...visible.params, planId, span, id],
    );
    const page = pageOf(
      roots,
      (root) => [root.spanFrom, root.id],
      (root) => root.id,
      ROOTS,
    );
    const records: TreeRecord[] = await this.store.rows.query(
      `${select(visible.sql)} where t.root_id = any($${NEXT + 1}::uuid[]) order by t.span_from, t.number, t.id`,
      [...visible.params, planId, page.items],
    );
    const nodes = nodesOf(records, this.store.now());
    return { items: tops(nodes).flatMap((top) => [top, ...under(nodes, top.id)]), next: page.next };
  }
}

/** What was broken down from each part of a task, and from the task as a whole, by their ids. */
export async function belowOf(
  rows: EntityManager,
  taskId: string,
  now: Date,
): Promise<ReadonlyMap<string, RollUpAnswer>> {
  const records: TreeRecord[] = await rows.query(
    `select t.id, t.parent_id as "parentId", t.parent_assignment_id as "parentAssignmentId", t.state,
            t.reporting_period as "reportingPeriod", ${partsJson} as parts
       from task t where t.root_id = (select root_id from task where id = $1)`,
    [taskId],
  );
  return rollUpTree(records.map((record) => treeTask(record, lightsOf(record, now))));
}

/** Worked out once for a node, and asked for by what it says itself and by what stands above it. */
const lightsOf = (record: Pick<TreeRecord, 'parts' | 'state' | 'reportingPeriod'>, now: Date): Lit[] =>
  record.parts.map((part) => litOfPart(part, record, now));

const treeTask = (record: TreeRecord, lights: readonly Lit[]): TreeTask => ({
  id: record.id,
  parentId: record.parentId,
  parentAssignmentId: record.parentAssignmentId,
  state: record.state,
  percentage: rollUp(record.parts),
  weight: record.parts.reduce((sum, { weight }) => sum + weight, 0) || 1,
  lights,
});

function nodesOf(records: readonly TreeRecord[], now: Date): TreeNode[] {
  const lights = new Map(records.map((record) => [record.id, lightsOf(record, now)]));
  const below: ReadonlyMap<string, RolledUp> = rollUpTree(
    records.map((record) => treeTask(record, lights.get(record.id)!)),
  );
  const shown = records.filter(({ visible }) => visible);
  const ids = new Set(shown.map(({ id }) => id));
  return shown.map(
    ({
      parts,
      reportingPeriod: ____,
      parentAssignmentId: _,
      rootId: __,
      visible: ___,
      parentId,
      ...said
    }) => ({
      ...said,
      // A parent that its reader may not open is not named either.
      parentId: parentId !== null && ids.has(parentId) ? parentId : null,
      ...summedUp(said.state, parts, lights.get(said.id)!),
      below: below.get(said.id) ?? null,
    }),
  );
}

/** Nodes whose own parent is not among them. */
function tops(nodes: readonly TreeNode[]): TreeNode[] {
  const ids = new Set(nodes.map(({ id }) => id));
  return nodes.filter(({ parentId }) => parentId === null || !ids.has(parentId));
}

/** Everything below a node, depth first, each before what stands below it. */
function under(nodes: readonly TreeNode[], id: string): TreeNode[] {
  const children = new Map<string, TreeNode[]>();
  for (const node of nodes) {
    if (!node.parentId) continue;
    const siblings = children.get(node.parentId);
    if (siblings) siblings.push(node);
    else children.set(node.parentId, [node]);
  }
  const found: TreeNode[] = [];
  const waiting = [...(children.get(id) ?? [])].reverse();
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    found.push(node);
    waiting.push(...[...(children.get(node.id) ?? [])].reverse());
  }
  return found;
}
