import { dayOf } from '@lianban/calendar';
import { DESK_ROLES, type NoticeKind, type Parties, type Role, type Standing } from '@lianban/rules';
import type { FedEvent } from '../store/feed/event.feed';
import type { Tx } from '../store/store';
import { inForce } from '../units/refs';
import { concerning } from './about';
import { NOTICES, type AtUnits, type Holder, type Recipients } from './notice.rules';

export interface Told {
  readonly personId: string;
  readonly unitId: string | null;
  readonly kind: NoticeKind;
  /** Told once for this, whatever the event; null: for the event alone. */
  readonly onceFor: string | null;
}

export interface Telling {
  readonly told: readonly Told[];
  /** Whose matter it is: that office's floor holds. */
  readonly officeId: string | null;
}

/** Who is told of an event, each person once, by the rows as they are now. Nobody is told what they did themselves. */
export async function recipientsOf(tx: Tx, event: FedEvent): Promise<Telling> {
  const rules = NOTICES[event.name];
  const about = rules ? await concerning(tx, event) : null;
  if (!rules || !about) return { told: [], officeId: null };
  const told = new Map<string, Told>();
  for (const { kind, to, once } of rules) {
    const wanted = to(about);
    if (!wanted) continue;
    const onceFor = once && about.letter ? `${kind} ${once} ${about.letter.id}` : null;
    const people = await peopleOf(tx, wanted, about.parties);
    for (const { personId, unitId } of people) {
      if (personId === event.actorId || told.has(personId)) continue;
      told.set(personId, { personId, unitId, kind, onceFor });
    }
  }
  return { told: [...told.values()], officeId: about.officeId };
}

interface Reached {
  readonly personId: string;
  readonly unitId: string | null;
}

async function peopleOf(tx: Tx, wanted: Recipients, parties: Parties): Promise<readonly Reached[]> {
  if ('personIds' in wanted)
    return wanted.personIds.map((personId) => ({ personId, unitId: parties.ownUnitId ?? null }));
  if (!('admins' in wanted)) return holdersOf(tx, deskOf(wanted, parties));
  return tx.rows.query(
    `select distinct p.id as "personId", null::uuid as "unitId" from post o join person p on p.id = o.person_id
      where p.left_on is null and o.role = any($1) and ${inForce('o', '$2')}`,
    [wanted.admins, dayOf(tx.now)],
  );
}

const UNITS: Record<Standing, (parties: Parties) => readonly (string | null | undefined)[]> = {
  lead: (parties) => ofPart(parties, 'lead'),
  'co-lead': (parties) => ofPart(parties, 'co-lead'),
  participant: (parties) => ofPart(parties, 'participant'),
  'own-unit': ({ ownUnitId }) => [ownUnitId],
  superior: ({ superiorIds }) => superiorIds,
  office: ({ officeId }) => [officeId],
  'upper-office': ({ upperOfficeIds }) => upperOfficeIds,
  receiver: ({ receiverIds }) => receiverIds,
  line: ({ lineIds }) => lineIds,
  placer: ({ placerId }) => [placerId],
  anywhere: () => [],
};

const ofPart = ({ parts }: Parties, wanted: Standing): string[] =>
  parts.filter(({ part }) => part === wanted).map(({ unitId }) => unitId);

interface Desk {
  readonly unitId: string;
  readonly roles: readonly Role[];
}

function deskOf(wanted: readonly Holder[] | AtUnits, parties: Parties): Desk[] {
  if ('unitIds' in wanted) return wanted.unitIds.map((unitId) => ({ unitId, roles: wanted.as }));
  return wanted.flatMap(({ to, as }) =>
    UNITS[to](parties)
      .filter((unitId) => unitId != null)
      .map((unitId) => ({ unitId, roles: as ?? DESK_ROLES })),
  );
}

/**
 * The people of these units in these posts. Where a unit has nobody in any of them, whoever else has a desk there: a
 * matter goes to its unit's box, never to nobody (domain §2).
 */
async function holdersOf(tx: Tx, wanted: readonly Desk[]): Promise<{ personId: string; unitId: string }[]> {
  if (wanted.length === 0) return [];
  return tx.rows.query(
    `with wanted as (select w.unit_id::uuid as unit_id, w.roles from jsonb_to_recordset($1::jsonb)
                       as w (unit_id text, roles jsonb)),
          desk as (select o.person_id, o.unit_id, o.role from post o join person p on p.id = o.person_id
                    where p.left_on is null and o.role = any($2) and ${inForce('o', '$3')}
                      and o.unit_id in (select unit_id from wanted)),
          meant as (select d.person_id, d.unit_id from desk d
                     where exists (select 1 from wanted w where w.unit_id = d.unit_id and w.roles ? d.role))
     select distinct on (person_id) person_id as "personId", unit_id as "unitId"
       from (select * from meant
             union all
             select d.person_id, d.unit_id from desk d
              where not exists (select 1 from meant m where m.unit_id = d.unit_id)) found
      order by person_id`,
    [
      JSON.stringify(wanted.map(({ unitId, roles }) => ({ unit_id: unitId, roles }))),
      DESK_ROLES,
      dayOf(tx.now),
    ],
  );
}
