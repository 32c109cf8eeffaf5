import { Refusal } from '@lianban/rules';
import { IsNull, MoreThan, type EntityManager } from 'typeorm';
import type { Tx } from '../store/store';
import { digestOf, newSecret } from './secret';
import { OneTimeLinkRow, type LinkPurpose } from './session.entity';

/** ⚙ How long a link can be used. */
const LIFE_DAYS = 7;

export interface NewLink {
  readonly token: string;
  readonly expiresAt: Date;
}

/** Makes a link, in place of the one for the same purpose and person that nobody used. */
export async function makeLink(tx: Tx, purpose: LinkPurpose, personId: string | null): Promise<NewLink> {
  await tx.rows.delete(OneTimeLinkRow, { purpose, personId: personId ?? IsNull(), usedAt: IsNull() });
  const token = newSecret();
  const expiresAt = new Date(tx.now.getTime() + LIFE_DAYS * 24 * 60 * 60 * 1000);
  await tx.rows.insert(OneTimeLinkRow, { digest: digestOf(token), purpose, personId, expiresAt });
  return { token, expiresAt };
}

/** The link as long as it opens its door. @throws Refusal link-not-valid */
export async function requireLink(
  rows: EntityManager,
  purpose: LinkPurpose,
  token: string,
  now: Date,
): Promise<OneTimeLinkRow> {
  const link = await rows.findOneBy(OneTimeLinkRow, {
    digest: digestOf(token),
    purpose,
    usedAt: IsNull(),
    expiresAt: MoreThan(now),
  });
  if (!link) throw new Refusal('link-not-valid');
  return link;
}

/** Uses the link up; of two that use it at once, one does. @throws Refusal link-not-valid */
export async function spendLink(tx: Tx, link: OneTimeLinkRow): Promise<void> {
  const { affected } = await tx.rows.update(
    OneTimeLinkRow,
    { digest: link.digest, usedAt: IsNull() },
    { usedAt: tx.now },
  );
  if (affected !== 1) throw new Refusal('link-not-valid');
}
