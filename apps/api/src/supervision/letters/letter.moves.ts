import type { LetterMove } from '@lianban/contract';
import { may, SIGNER_ROLES, type Actor, type Parties, type Signer } from '@lianban/rules';
import type { LetterRow, LetterSignatureRow } from './letter.entity';

type Stands = Pick<LetterRow, 'state' | 'rung' | 'instrument' | 'signers' | 'officeId' | 'minutes'>;
type Signed = readonly Pick<LetterSignatureRow, 'signer' | 'personId'>[];

/** The capacities that still have to sign and that `actor` holds at the office; nobody signs twice. */
export function maySignAs(letter: Stands, signed: Signed, actor: Actor): Signer[] {
  if (letter.state !== 'drafted' || signed.some(({ personId }) => personId === actor.personId)) return [];
  // A talk is signed when there is a record of it.
  if (letter.instrument === 'talk' && !letter.minutes) return [];
  const open = letter.signers.filter((signer) => !signed.some((one) => one.signer === signer));
  const roles = actor.posts.filter(({ unitId }) => unitId === letter.officeId).map(({ role }) => role);
  return open.filter((signer) => SIGNER_ROLES[signer].some((role) => roles.includes(role)));
}

const IN_STATE: Readonly<Record<Exclude<LetterMove, 'sign'>, (letter: Stands, signed: Signed) => boolean>> = {
  amend: ({ state }, signed) => state === 'drafted' && signed.length === 0,
  talk: ({ state, instrument }, signed) =>
    state === 'drafted' && instrument === 'talk' && signed.length === 0,
  'hold-back': ({ state, rung }) => state === 'signed' && rung === 'S1',
  answer: ({ state }) => state === 'sent',
  accept: ({ state }) => state === 'answered',
  reject: ({ state }) => state === 'answered',
};

const PERMISSION = {
  amend: 'letter.amend',
  talk: 'letter.amend',
  'hold-back': 'letter.hold-back',
  answer: 'letter.answer',
  accept: 'letter.accept',
  reject: 'letter.accept',
} as const;

export const isOpen = (move: Exclude<LetterMove, 'sign'>, letter: Stands, signed: Signed): boolean =>
  IN_STATE[move](letter, signed);

/** What `actor` may do with the letter as it now stands. */
export function movesOf(letter: LetterRow, signed: Signed, actor: Actor, parties: Parties): LetterMove[] {
  const moves = (Object.keys(IN_STATE) as (keyof typeof IN_STATE)[]).filter(
    (move) =>
      isOpen(move, letter, signed) &&
      may(actor, PERMISSION[move], parties) &&
      (move !== 'answer' || letter.answerBy !== null),
  );
  return maySignAs(letter, signed, actor).length > 0 ? ['sign', ...moves] : moves;
}
