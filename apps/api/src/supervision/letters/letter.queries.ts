import type { LetterAnswer, LetterItem, Page, PersonRef, UnitRef } from '@lianban/contract';
import { LIMITS } from '@lianban/contract';
import { unitsWhere, type Actor, type Parties } from '@lianban/rules';
import { In, type EntityManager } from 'typeorm';
import { RECEIVES } from '../../tasks/parties';
import { pageOf, readCursor } from '../../http/page';
import { personRef, unitRef } from '../../units/refs';
import { LetterRow, type LetterSignatureRow } from './letter.entity';
import { maySignAs, movesOf } from './letter.moves';
import { partiesOfLetters } from './letter.parties';
import { draftText, numberOf } from './letter.text';

interface Around {
  id: string;
  office: UnitRef;
  unit: UnitRef;
  ruleVersion: number;
  heldBy: PersonRef | null;
  items: LetterItem[];
  signatures: (LetterAnswer['signatures'][number] & { personId: string })[];
  answers: LetterAnswer['answers'];
}

/** Everything around the letter `l` in one row. */
const AROUND = `l.id,
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

/** Letters as `actor` sees them, in two statements however many they are. */
export async function letterAnswers(
  rows: EntityManager,
  actor: Actor,
  letters: readonly LetterRow[],
): Promise<LetterAnswer[]> {
  if (letters.length === 0) return [];
  const found: Around[] = await rows.query(`select ${AROUND} from letter l where l.id = any($1::uuid[])`, [
    letters.map(({ id }) => id),
  ]);
  const around = new Map(found.map((one) => [one.id, one]));
  const parties = await partiesOfLetters(rows, letters);
  return letters.map((letter) => answerOf(actor, letter, around.get(letter.id)!, parties.get(letter.id)!));
}

export const letterAnswer = async (
  rows: EntityManager,
  actor: Actor,
  letter: LetterRow,
): Promise<LetterAnswer> => (await letterAnswers(rows, actor, [letter]))[0]!;

function answerOf(actor: Actor, letter: LetterRow, around: Around, parties: Parties): LetterAnswer {
  const { office, unit, ruleVersion, heldBy, items, signatures, answers } = around;
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
    moves: movesOf(letter, signed, actor, parties),
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
  // A page of each office and of each unit, by their indexes, and of these the first page.
  const page = (where: string): string => `
    select id, drafted_at from letter l where ${where}
       and ($4::timestamptz is null or (l.drafted_at, l.id) < ($4::timestamptz, $5::uuid))
     order by l.drafted_at desc, l.id desc limit $6`;
  const wanted: { id: string }[] = await rows.query(
    `select distinct p.id, p.drafted_at
       from (select l.* from unnest($1::uuid[]) o(id) cross join lateral (${page('l.office_id = o.id')}) l
             union all
             select l.* from (select unnest($2::uuid[]) as id
                               union select u.id from unit o join unit u on ${RECEIVES}
                                where o.id = any($3::uuid[])) r
                        cross join lateral (${page('l.unit_id = r.id and l.sent_at is not null')}) l) p
      order by p.drafted_at desc, p.id desc limit $6`,
    [
      unitsWhere(actor, 'letter.read', 'office'),
      unitsWhere(actor, 'letter.read', 'own-unit'),
      unitsWhere(actor, 'letter.read', 'receiver'),
      at,
      id,
      LIMITS.pageSize + 1,
    ],
  );
  const found = await rows.find(LetterRow, {
    where: { id: In(wanted.map((one) => one.id)) },
    order: { draftedAt: 'DESC', id: 'DESC' },
  });
  const shown = pageOf(
    found,
    (letter) => [letter.draftedAt.toISOString(), letter.id],
    (letter) => letter,
  );
  return { ...shown, items: await letterAnswers(rows, actor, shown.items) };
}
