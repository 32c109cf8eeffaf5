import type { LiveMessage } from '@lianban/contract';
import type { QueryKey } from '@tanstack/react-query';
import { keys } from '../api/keys';

interface Ids {
  readonly planId?: string;
  readonly taskId?: string;
}

/**
 * Which answers an event makes old: the things whose ids it carries, and every list, because a list holds what its
 * reader may see and only the server can tell.
 */
export function touchedBy({ name, facts }: LiveMessage): QueryKey[] {
  const { planId, taskId } = facts as Ids;
  if (name === 'comment.added' && taskId) return [keys.comments(taskId), keys.task(taskId)];
  if (name === 'unit.added') return [['units']];
  if (name === 'person.added' || name === 'person.signed-in') return [['people'], keys.me];
  return [
    ...(planId ? [keys.plan(planId)] : []),
    ...(taskId ? [keys.task(taskId)] : []),
    ['plans'],
    ['tasks'],
    keys.box,
    keys.cases,
  ];
}
