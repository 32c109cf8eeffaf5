import type { TreeNode } from '@lianban/contract';

export interface Nested extends TreeNode {
  readonly children?: Nested[];
}

/**
 * Puts nodes below their parents. Those whose parent is not among them stand at the top, in the order in which they
 * came: parents before those below them.
 */
export function nested(nodes: readonly TreeNode[]): Nested[] {
  const rows = new Map(nodes.map((node) => [node.id, { ...node, children: [] as Nested[] }]));
  const tops: Nested[] = [];
  for (const row of rows.values()) {
    const above = row.parentId === null ? undefined : rows.get(row.parentId);
    (above ? above.children : tops).push(row);
  }
  // A table draws a handle for every row that has children, even none.
  for (const row of rows.values())
    if (row.children.length === 0) delete (row as { children?: Nested[] }).children;
  return tops;
}
