import type { LiveEvents, LiveMessage } from '@lianban/contract';
import type { QueryKey } from '@tanstack/react-query';
import { keys } from '../api/keys';

interface Ids {
  readonly planId?: string;
  readonly taskId?: string;
}

const REGISTER = new Set<string>(['unit.added', 'unit.changed', 'units.imported']);
/** A unit's name stands on every page, and whose a matter is may have changed with it. */
const REFORMS = new Set<string>(['unit.renamed', 'unit.merged', 'unit.split']);
const EVERYWHERE: QueryKey[] = [
  ['units'],
  ['unit'],
  ['people'],
  keys.me,
  ['plans'],
  ['plan'],
  ['tasks'],
  ['task'],
  keys.box,
  keys.cases,
  ['coordinations'],
  ['coordination'],
];

/**
 * Which answers an event makes old: the things whose ids it carries, and every list, because a list holds what its
 * reader may see and only the server can tell.
 */
export function touchedBy({ name, facts }: LiveMessage): QueryKey[] {
  const { planId, taskId } = facts as Ids;
  if (name.startsWith('comment.')) {
    const { subjectId } = facts as LiveEvents['comment.added'];
    return [keys.comments(subjectId), ...(taskId && name === 'comment.added' ? [keys.task(taskId)] : [])];
  }
  if (REGISTER.has(name)) return [['units'], ['unit']];
  if (REFORMS.has(name)) return EVERYWHERE;
  if (name.startsWith('notice.')) return [['notices']];
  if (name === 'session.ended' || name === 'person.signed-in') return [['sessions']];
  if (name === 'words.changed') return [['words']];
  if (name.startsWith('token.')) return [['tokens']];
  if (name.startsWith('factor.')) return [['factors'], ['accounts']];
  if (name.startsWith('person.')) return [['people'], ['unit'], keys.me];
  return [
    ...(planId ? [keys.plan(planId)] : []),
    ...(taskId ? [keys.task(taskId)] : []),
    ['plans'],
    ['tasks'],
    keys.box,
    keys.cases,
    ['coordinations'],
    ['coordination'],
  ];
}
