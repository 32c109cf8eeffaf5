import type { PostAnswer } from '@lianban/contract';

/** The offices for which these posts may import: an officer may hold an acting post in a second one. */
export function officesOf(posts: readonly PostAnswer[]): { readonly id: string; readonly name: string }[] {
  const held = posts.filter(({ role, coordinationOffice }) => role === 'officer' && coordinationOffice);
  return [...new Map(held.map(({ unitId, unitName }) => [unitId, { id: unitId, name: unitName }])).values()];
}
