import type { BoxEntry, BoxKind } from '@lianban/contract';

/** What is dealt with beside the plan's text, many at a time. */
const IN_THE_PLAN: readonly BoxKind[] = ['to-review-drafts', 'to-confirm', 'to-dispatch'];

/** The page on which an entry is dealt with. */
export function placeOf({ kind, planId, taskId }: Pick<BoxEntry, 'kind' | 'planId' | 'taskId'>): string {
  if (kind === 'raised') return '/cases';
  if (kind === 'letter') return '/letters';
  if (!taskId) return `/plans/${planId}`;
  return IN_THE_PLAN.includes(kind) ? `/plans/${planId}?task=${taskId}` : `/tasks/${taskId}`;
}

/** Where all of a kind are, when the desk shows the first of them. */
export function placeOfAll(kind: BoxKind): string {
  if (kind === 'to-consult' || kind === 'to-answer') return '/coordinations';
  if (kind === 'raised') return '/cases';
  if (kind === 'letter') return '/letters';
  return IN_THE_PLAN.includes(kind) ? '/plans' : '/tasks?mine=true';
}
