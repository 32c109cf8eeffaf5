import type { TreeNode } from '@lianban/contract';
import { nested } from './nested';

const node = (id: string, parentId: string | null): TreeNode => ({ id, parentId }) as TreeNode;

describe('a tree of tasks', () => {
  it('puts each below its parent, and at the top what has none among them', () => {
    const rows = nested([
      node('a', null),
      node('b', 'a'),
      node('c', 'b'),
      node('d', 'elsewhere'),
      node('e', 'a'),
    ]);
    expect(rows.map(({ id }) => id)).toEqual(['a', 'd']);
    expect(rows[0]!.children!.map(({ id }) => id)).toEqual(['b', 'e']);
    expect(rows[0]!.children![0]!.children!.map(({ id }) => id)).toEqual(['c']);
  });

  it('gives no handle to what has nothing below it', () => {
    expect('children' in nested([node('a', null)])[0]!).toBe(false);
  });
});
