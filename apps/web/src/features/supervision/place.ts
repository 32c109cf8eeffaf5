import type { OfficeWait } from '@lianban/contract';

/** The page on which it is dealt with. */
export function placeOfWait({ kind, taskId }: Pick<OfficeWait, 'kind' | 'taskId'>): string {
  return kind === 'case-to-accept' ? '/cases' : `/tasks/${taskId}`;
}
