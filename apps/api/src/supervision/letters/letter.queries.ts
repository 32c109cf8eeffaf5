import type { LetterAnswer, LetterItem, Page, PersonRef, UnitRef } from '@lianban/contract';
import { LIMITS } from '@lianban/contract';
import { unitsWhere, type Actor } from '@lianban/rules';
import type { EntityManager } from 'typeorm';
import { pageOf, readCursor } from '../../http/page';
import { personRef, unitRef } from '../../units/refs';
import { LetterRow, type LetterSignatureRow } from './letter.entity';
import { maySignAs, movesOf } from './letter.moves';
import { partiesOfLetter } from './letter.parties';
import { draftText, numberOf } from './letter.text';

interface Around {
  office: UnitRef;
  unit: UnitRef;
  ruleVersion: number;
  heldBy: PersonRef | null;
  items: LetterItem[];
  signatures: (LetterAnswer['signatures'][number] & { personId: string })[];
  answers: LetterAnswer['answers'];
}

/** Everything around the letter `l` in one row. */
const AROUND = `
  ${unitRef('l.office_id')} as office, ${unitRef('l.unit_id')} as unit,
  coalesce((select r.version from supervision_rule r where r.id = l.rule_id), 0) as "ruleVersion",
  ${personRef('l.held_by')} as "heldBy",
  coalesce((select json_agg(json_build_object('taskId', t.id, 'assignmentId', k.assignment_id, 'number', t.number,
       'heading', t.heading, 'dueOn', k.due_on, 'percentage', k.percentage, 'because', k.because, 'count', k.count,
       'firedAt', k.fired_at, 'dropped', k.dropped_at is not null) order by k.fired_at, t.number)
     from rung_taken k join task t on t.id = k.task_id where k.letter_id = l.id), '[]') as items,
  coalesce((select json_agg(json_build_object('signer', s.signer, 'personId', s.person_id, 'at', s.at,
       'by', ${personRef('s.person_id')}) order by s.at) from letter_signature s where s.letter_id = l.id), '[]') as signatures,
  coalesce((select json_agg(json_build_object('id', n.id, 'text', n.text, 'planOn', n.plan_on, 'at', n.at,
       'by', ${personRef('n.person_id')}, 'accepted', n.accepted, 'note', n.note) order by n.at)
     from letter_answer n where n.letter_id = l.id), '[]') as answers`;

/** A letter as `actor` sees it. */
export async function letterAnswer(
  rows: EntityManager,
  actor: Actor,
  letter: LetterRow,
): Promise<LetterAnswer> {
  const [around]: Around[] = await rows.query(`select ${AROUND} from letter l where l.id = $1`, [letter.id]);
  const { office, unit, ruleVersion, heldBy, items, signatures, answers } = around!;
  const signed = signatures as unknown as LetterSignatureRow[];
  const live = items.filter(({ dropped }) => !dropped);
  return {
    id: letter.id,
    version: letter.version,
    rung: letter.rung,
    instrument: letter.instrument,
    state: letter.state,
    office,
    unit,
    number: numberOf(letter.instrument, letter.year, letter.seq),
    text: letter.text ?? draftText({ ...letter, unitName: unit.name, items: live.length > 0 ? live : items }),
    items: items.map((item) => ({ ...item, firedAt: instant(item.firedAt) })),
    ruleVersion,
    draftedAt: letter.draftedAt.toISOString(),
    signBy: letter.signBy,
    signers: letter.signers,
    signatures: signatures.map(({ signer, by, at }) => ({ signer, by, at: instant(at) })),
    releaseAt: letter.releaseAt?.toISOString() ?? null,
    sentAt: letter.sentAt?.toISOString() ?? null,
    answerBy: letter.answerBy,
    unansweredAt: letter.unansweredAt?.toISOString() ?? null,
    asksForPlan: letter.asksForPlan,
    answers: answers.map((answer) => ({ ...answer, at: instant(answer.at) })),
    talk:
      letter.heldOn && letter.minutes
        ? { heldOn: letter.heldOn, minutes: letter.minutes, commitments: letter.commitments }
        : null,
    heldBack:
      heldBy && letter.heldAt
        ? { by: heldBy, at: letter.heldAt.toISOString(), reason: letter.heldBecause! }
        : null,
    moves: movesOf(letter, signed, actor, await partiesOfLetter(rows, letter)),
    maySignAs: maySignAs(letter, signed, actor),
  };
}

/** PostgreSQL writes instants in JSON its own way. */
const instant = (at: string): string => new Date(at).toISOString();

export interface LettersWanted {
  readonly side?: 'office' | 'unit';
  readonly cursor?: string;
}

/** Letters of the offices of `actor`, or those that its units were sent, the latest first. */
export async function lettersOf(
  rows: EntityManager,
  actor: Actor,
  { cursor }: LettersWanted,
): Promise<Page<LetterAnswer>> {
  const [at, id] = readCursor(cursor, 2) ?? [null, null];
  const found = await rows
    .createQueryBuilder(LetterRow, 'l')
    .where(
      `(l.office_id = any(:offices)
        or (l.sent_at is not null and (l.unit_id = any(:units)
            or l.unit_id in (select u.id from unit o join unit u on u.kind = 'government' and o.coordination_office
                              and o.tier = u.tier and o.region = u.region where o.id = any(:receivers)))))`,
      {
        offices: unitsWhere(actor, 'letter.read', 'office'),
        units: unitsWhere(actor, 'letter.read', 'own-unit'),
        receivers: unitsWhere(actor, 'letter.read', 'receiver'),
      },
    )
    .andWhere(
      at === null ? 'true' : '(l.drafted_at, l.id) < (cast(:at as timestamptz), cast(:id as uuid))',
      at === null ? {} : { at, id },
    )
    .orderBy('l.drafted_at', 'DESC')
    .addOrderBy('l.id', 'DESC')
    .take(LIMITS.pageSize + 1)
    .getMany();
  const answers = new Map<string, LetterAnswer>();
  for (const letter of found) answers.set(letter.id, await letterAnswer(rows, actor, letter));
  return pageOf(
    found,
    (letter) => [letter.draftedAt.toISOString(), letter.id],
    (letter) => answers.get(letter.id)!,
  );
}
