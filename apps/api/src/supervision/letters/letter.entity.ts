import type { Instrument, Rung, Signer, TriggerKind } from '@lianban/rules';
import {
  Check,
  Column,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryColumn,
  PrimaryGeneratedColumn,
  Unique,
  type Relation,
} from 'typeorm';
import { AssignmentRow } from '../../tasks/assignment.entity';
import { UnitRow } from '../../units/unit.entity';

/**
 * Where a letter is. `drafted`: waits for signatures; `signed`: has them, or needs none, and waits for open hours;
 * `sent`: with the unit; `withdrawn`: nothing of what it was about was still so when it was to go.
 */
export const LETTER_STATES = [
  'drafted',
  'signed',
  'sent',
  'answered',
  'accepted',
  'held-back',
  'withdrawn',
] as const;
export type LetterState = (typeof LETTER_STATES)[number];

/** A subtask that comes out of a talk. */
export interface Commitment {
  readonly assignmentId: string;
  readonly heading: string;
  readonly dueOn: string | null;
}

/** A message of the supervision ladder from an office to one unit, about all that fell due on one day (domain §5). */
@Entity('letter')
@Unique('letter_number', ['officeId', 'instrument', 'year', 'seq'])
@Index('letter_office', ['officeId', 'state', 'draftedAt'])
@Index('letter_of_office', ['officeId', 'draftedAt', 'id'])
@Index('letter_of_unit', ['unitId', 'draftedAt', 'id'], { where: 'sent_at is not null' })
@Index('letter_unit', ['unitId', 'sentAt'])
@Index('letter_release', ['releaseAt'], { where: `state = 'signed'` })
@Index('letter_answer_due', ['answerBy'], { where: `state = 'sent' and unanswered_at is null` })
@Check('letter_numbered', `(year is null) = (seq is null)`)
export class LetterRow {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column('uuid', { name: 'office_id' })
  officeId: string;

  @ManyToOne(() => UnitRow)
  @JoinColumn({ name: 'office_id', foreignKeyConstraintName: 'letter_office_fk' })
  office: Relation<UnitRow>;

  @Column('uuid', { name: 'unit_id' })
  unitId: string;

  @ManyToOne(() => UnitRow)
  @JoinColumn({ name: 'unit_id', foreignKeyConstraintName: 'letter_unit_fk' })
  unit: Relation<UnitRow>;

  @Column('text')
  rung: Rung;

  @Column('text')
  instrument: Instrument;

  @Column('text')
  state: LetterState;

  /** Version of the rules that made it; 0 is what the product comes with. */
  @Column('uuid', { name: 'rule_id', nullable: true })
  ruleId: string | null;

  /** As those rules asked. */
  @Column('text', { array: true })
  signers: Signer[];

  @Column('int', { name: 'answer_within', nullable: true })
  answerWithin: number | null;

  @Column('boolean', { name: 'asks_for_plan' })
  asksForPlan: boolean;

  /** As amended by a person, or as it was sent; null: as drafted from the facts. */
  @Column('text', { nullable: true })
  text: string | null;

  /** Of a talk: what was said, and what the unit took upon itself. */
  @Column('text', { nullable: true })
  minutes: string | null;

  @Column('date', { name: 'held_on', nullable: true })
  heldOn: string | null;

  @Column('jsonb', { default: () => `'[]'` })
  commitments: Commitment[];

  @Column('timestamptz', { name: 'drafted_at' })
  draftedAt: Date;

  /** Past this day the draft shows on the upper office's desk. */
  @Column('date', { name: 'sign_by', nullable: true })
  signBy: string | null;

  @Column('timestamptz', { name: 'release_at', nullable: true })
  releaseAt: Date | null;

  @Column('timestamptz', { name: 'sent_at', nullable: true })
  sentAt: Date | null;

  @Column('int', { nullable: true })
  year: number | null;

  @Column('int', { nullable: true })
  seq: number | null;

  @Column('date', { name: 'answer_by', nullable: true })
  answerBy: string | null;

  /** When the answer was found not to have come. */
  @Column('timestamptz', { name: 'unanswered_at', nullable: true })
  unansweredAt: Date | null;

  @Column('text', { name: 'held_because', nullable: true })
  heldBecause: string | null;

  @Column('uuid', { name: 'held_by', nullable: true })
  heldBy: string | null;

  @Column('timestamptz', { name: 'held_at', nullable: true })
  heldAt: Date | null;

  /** The office's template that it was sent in; null: the product's, or not sent yet. */
  @Column('uuid', { name: 'template_id', nullable: true })
  templateId: string | null;

  @Column('int', { default: 1 })
  version: number;
}

/** Nobody signs a letter twice, and no capacity is signed for twice. */
@Entity('letter_signature')
@Unique('letter_signed_once', ['letterId', 'personId'])
export class LetterSignatureRow {
  @PrimaryColumn('uuid', { name: 'letter_id' })
  letterId: string;

  @ManyToOne(() => LetterRow)
  @JoinColumn({ name: 'letter_id', foreignKeyConstraintName: 'letter_signature_letter' })
  letter: Relation<LetterRow>;

  @PrimaryColumn('text')
  signer: Signer;

  @Column('uuid', { name: 'person_id' })
  personId: string;

  @Column('timestamptz')
  at: Date;
}

/** What a unit answered, and what the office said to it. */
@Entity('letter_answer')
@Index('letter_answer_of', ['letterId', 'at'])
export class LetterAnswerRow {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column('uuid', { name: 'letter_id' })
  letterId: string;

  @ManyToOne(() => LetterRow)
  @JoinColumn({ name: 'letter_id', foreignKeyConstraintName: 'letter_answer_letter' })
  letter: Relation<LetterRow>;

  @Column('text')
  text: string;

  /** By when all is put right. */
  @Column('date', { name: 'plan_on', nullable: true })
  planOn: string | null;

  @Column('timestamptz')
  at: Date;

  @Column('uuid', { name: 'person_id' })
  personId: string;

  @Column('boolean', { nullable: true })
  accepted: boolean | null;

  @Column('text', { nullable: true })
  note: string | null;

  @Column('timestamptz', { name: 'decided_at', nullable: true })
  decidedAt: Date | null;

  @Column('uuid', { name: 'decided_by', nullable: true })
  decidedBy: string | null;
}

/**
 * A rung that was taken for a part: a fact with its time, and a line of the letter that tells of it. The unique key is
 * what keeps a rung from being taken twice, whatever restarts and however many processes run.
 */
@Entity('rung_taken')
@Unique('rung_once', ['assignmentId', 'cycle', 'rung', 'step'])
@Index('rung_letter', ['letterId'])
@Index('rung_task', ['taskId'])
export class RungTakenRow {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column('uuid', { name: 'task_id' })
  taskId: string;

  @Column('uuid', { name: 'assignment_id' })
  assignmentId: string;

  @ManyToOne(() => AssignmentRow)
  @JoinColumn({ name: 'assignment_id', foreignKeyConstraintName: 'rung_assignment' })
  assignment: Relation<AssignmentRow>;

  @Column('int')
  cycle: number;

  @Column('text')
  rung: Rung;

  @Column('text', { default: '' })
  step: string;

  @Column('timestamptz', { name: 'fired_at' })
  firedAt: Date;

  @Column('text')
  because: TriggerKind;

  @Column('int')
  count: number;

  @Column('date', { name: 'due_on', nullable: true })
  dueOn: string | null;

  @Column('int')
  percentage: number;

  /** Null: passed over for a graver rung of the same moment, or raised as a case. */
  @Column('uuid', { name: 'letter_id', nullable: true })
  letterId: string | null;

  @ManyToOne(() => LetterRow)
  @JoinColumn({ name: 'letter_id', foreignKeyConstraintName: 'rung_letter_fk' })
  letter: Relation<LetterRow> | null;

  /** When it was found to be so no longer, before the letter left. */
  @Column('timestamptz', { name: 'dropped_at', nullable: true })
  droppedAt: Date | null;
}

/** The last number that an office gave to letters of one kind in a year: gapless, as it is given when one is sent. */
@Entity('letter_counter')
export class LetterCounterRow {
  @PrimaryColumn('uuid', { name: 'office_id' })
  officeId: string;

  @PrimaryColumn('text')
  instrument: Instrument;

  @PrimaryColumn('int')
  year: number;

  @Column('int')
  last: number;
}
