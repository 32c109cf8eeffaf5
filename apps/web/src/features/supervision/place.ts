import type { OfficeWait } from '@lianban/contract';

const ON_A_LETTER: readonly OfficeWait['kind'][] = [
  'letter-to-sign',
  'talk-to-hold',
  'prompt-leaving',
  'answer-to-accept',
];

/** The page on which it is dealt with. */
export function placeOfWait({ kind, id, taskId }: Pick<OfficeWait, 'kind' | 'id' | 'taskId'>): string {
  if (ON_A_LETTER.includes(kind)) return `/letters/${id}`;
  if (kind === 'case-to-accept') return '/cases';
  return kind.startsWith('coordination-') ? `/coordinations/${id}` : `/tasks/${taskId}`;
}
