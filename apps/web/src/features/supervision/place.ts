import type { OfficeWait } from '@lianban/contract';

/** The page on which it is dealt with. */
export function placeOfWait({ kind, id, taskId }: Pick<OfficeWait, 'kind' | 'id' | 'taskId'>): string {
  if (kind === 'case-to-accept') return '/cases';
  return kind.startsWith('coordination-') ? `/coordinations/${id}` : `/tasks/${taskId}`;
}
