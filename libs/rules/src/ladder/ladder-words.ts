import type { Role } from '../words';

/** 督办 from the mildest to the gravest (domain §5). */
export const RUNGS = ['S0', 'S1', 'S2', 'S3', 'S4', 'S5'] as const;
export type Rung = (typeof RUNGS)[number];

/** What a rung sends: 临期提醒, 催办单, 提醒函, 督办函, 约谈记录, 通报, 提级督办单. */
export const INSTRUMENTS = [
  'notice',
  'prompt',
  'reminder',
  'supervision-letter',
  'talk',
  'circular',
  'elevation',
] as const;
export type Instrument = (typeof INSTRUMENTS)[number];

/** What leaves the office as a letter, and has a template: all but the reminder, which is a message. */
export type LetterInstrument = Exclude<Instrument, 'notice'>;
export const LETTER_INSTRUMENTS = INSTRUMENTS.filter((one): one is LetterInstrument => one !== 'notice');

/** In whose capacity a letter is signed. */
export const SIGNERS = ['officer', 'second', 'head', 'leader'] as const;
export type Signer = (typeof SIGNERS)[number];

/** The posts at the office that give the capacity. */
export const SIGNER_ROLES: Readonly<Record<Signer, readonly Role[]>> = {
  officer: ['officer'],
  second: ['officer', 'reviewer', 'leader'],
  head: ['head', 'reviewer'],
  leader: ['leader'],
};

/** Why a rung is due. Numbers of days are working days. */
export type Trigger =
  /** So many days or fewer before the due day; each number once a due day. */
  | { readonly kind: 'before-due'; readonly days: readonly number[] }
  /** So many periods in a row went by without a report. */
  | { readonly kind: 'missed'; readonly periods: number }
  /** At least so many points behind the straight line. */
  | { readonly kind: 'behind'; readonly points: number }
  /** Overdue by more than so many days. */
  | { readonly kind: 'overdue'; readonly days: number }
  /** The light was so at the end of so many reporting periods (of months, where none is set). */
  | { readonly kind: 'yellows' | 'reds'; readonly count: number }
  /** Still red more than so many days after that rung's letter was sent. */
  | { readonly kind: 'after'; readonly rung: Rung; readonly days: number }
  /** A part of a lower tier is overdue by more than so many days and is all that the task still waits for. */
  | { readonly kind: 'blocks'; readonly days: number };

export type TriggerKind = Trigger['kind'];
