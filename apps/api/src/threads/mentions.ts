import { LIMITS } from '@lianban/contract';
import { Refusal } from '@lianban/rules';
import type { EntityManager } from 'typeorm';
import { inForce } from '../units/refs';

export interface Mentioned {
  readonly personIds: string[];
  readonly unitIds: string[];
}

const MENTION = /@\[([^\]\n]{1,200})\]\((person|unit):([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\)/g;

/** Whom a text mentions, each once: `@[name](person:id)`, `@[name](unit:id)`. */
export function mentionsIn(text: string): { kind: 'person' | 'unit'; id: string; name: string }[] {
  const found = [...text.matchAll(MENTION)].map(([, name, kind, id]) => ({
    kind: kind as 'person' | 'unit',
    id: id!,
    name: name!,
  }));
  return [...new Map(found.map((one) => [one.id, one])).values()];
}

/** The people with a post at one of the units in parameter `units`, on the day in parameter `day`. */
export const peopleAt = (units: string, day: string): string => `
  person p where p.left_on is null and exists (
    select from post o where o.person_id = p.id and o.unit_id = any(${units}::uuid[])
       and o.role not in ('system-admin', 'security-admin', 'audit-admin') and ${inForce('o', day)})`;

/**
 * Whom the text mentions, if each of them reads the comment.
 *
 * @param unitIds the units that read it
 * @param day on which posts must be in force
 * @throws Refusal mention-cannot-read, with the name as it was written
 */
export async function requireMentionable(
  rows: EntityManager,
  text: string,
  unitIds: readonly string[],
  day: string,
): Promise<Mentioned> {
  const mentioned = mentionsIn(text);
  const ids = (wanted: string): string[] =>
    mentioned.filter(({ kind }) => kind === wanted).map(({ id }) => id);
  const [personIds, units] = [ids('person'), ids('unit')];
  if (mentioned.length > LIMITS.mentions) {
    throw new Refusal('body-malformed', { fields: [{ field: 'text', rule: 'mentions' }] });
  }
  const people: { id: string }[] =
    personIds.length === 0
      ? []
      : await rows.query(`select p.id from ${peopleAt('$2', '$3')} and p.id = any($1::uuid[])`, [
          personIds,
          unitIds,
          day,
        ]);
  const reads = new Set([...people.map(({ id }) => id), ...unitIds]);
  const astray = mentioned.find(({ id }) => !reads.has(id));
  if (astray) throw new Refusal('mention-cannot-read', { name: astray.name });
  return { personIds, unitIds: units };
}
