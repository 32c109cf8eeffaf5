import { say } from '@lianban/contract';
import { LETTER_INSTRUMENTS, Refusal, type Actor } from '@lianban/rules';
import type { EntityManager } from 'typeorm';
import { fill } from '../templates/fill';
import { fieldsOf } from '../templates/letter-fields';
import { bytesOf, templateInUse } from '../templates/template.queries';
import { requireLetter } from './letter.access';
import { letterAnswer } from './letter.queries';

/**
 * A letter as a .docx, in the template that it was sent in; a draft in the one that is in use now.
 *
 * @throws Refusal not-found, for a reminder too: it is a message and no letter
 */
export async function letterDocument(
  rows: EntityManager,
  actor: Actor,
  id: string,
): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const letter = await requireLetter(rows, actor, id);
  const instrument = LETTER_INSTRUMENTS.find((one) => one === letter.instrument);
  if (!instrument) throw new Refusal('not-found', { id });
  const templateId = letter.sentAt
    ? letter.templateId
    : await templateInUse(rows, letter.officeId, instrument);
  const answer = await letterAnswer(rows, actor, letter);
  const bytes = await fill(await bytesOf(rows, templateId, instrument), fieldsOf(answer));
  const number = answer.number ?? say('zh-CN', `instrument.${instrument}`);
  return { name: say('zh-CN', 'letter-doc.file', { number, unit: answer.unit.shortName }), bytes };
}
