import type { Parties } from '@lianban/rules';
import type { EntityManager } from 'typeorm';
import { NOBODY, partiesOfPart } from '../../tasks/parties';
import type { LetterRow } from './letter.entity';

/** Who has to do with a letter: its office, the unit once it was sent, and the offices above once it was left lying. */
export async function partiesOfLetter(rows: EntityManager, letter: LetterRow): Promise<Parties> {
  const parties = await partiesOfPart(rows, { ...NOBODY, officeId: letter.officeId }, letter.unitId);
  const above: { id: string }[] = await rows.query(
    `select o.id from unit l join unit o on o.superior_id = any(l.ancestors)
      where l.id = $1 and o.id <> l.id and o.coordination_office and o.tier <> l.tier`,
    [letter.officeId],
  );
  const unit = letter.sentAt ? {} : { ownUnitId: undefined, receiverIds: [] };
  return { ...parties, ...unit, upperOfficeIds: above.map(({ id }) => id) };
}
