import type { Parties } from '@lianban/rules';
import type { EntityManager } from 'typeorm';
import { NOBODY, RECEIVES } from '../../tasks/parties';
import type { LetterRow } from './letter.entity';

/**
 * Who has to do with letters, by their ids: the office, the unit once it was sent, and the offices above, which see what
 * was left lying. One statement for any number of letters.
 */
export async function partiesOfLetters(
  rows: EntityManager,
  letters: readonly Pick<LetterRow, 'id' | 'officeId' | 'unitId' | 'sentAt'>[],
): Promise<Map<string, Parties>> {
  const around: { id: string; receiverIds: string[]; upperOfficeIds: string[] }[] = await rows.query(
    `select l.id,
            array(select o.id from unit u join unit o on ${RECEIVES} where u.id = l.unit_id and o.id <> l.office_id)
              as "receiverIds",
            array(select o.id from unit f join unit o on o.superior_id = any(f.ancestors)
                   where f.id = l.office_id and o.id <> f.id and o.coordination_office and o.tier <> f.tier)
              as "upperOfficeIds"
       from letter l where l.id = any($1::uuid[])`,
    [letters.map(({ id }) => id)],
  );
  const by = new Map(around.map((one) => [one.id, one]));
  return new Map(
    letters.map(({ id, officeId, unitId, sentAt }) => {
      const { receiverIds, upperOfficeIds } = by.get(id)!;
      const unit = sentAt ? { ownUnitId: unitId, receiverIds } : {};
      return [id, { ...NOBODY, officeId, upperOfficeIds, ...unit }];
    }),
  );
}

export const partiesOfLetter = async (rows: EntityManager, letter: LetterRow): Promise<Parties> =>
  (await partiesOfLetters(rows, [letter])).get(letter.id)!;
