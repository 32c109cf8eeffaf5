import {
  Check,
  Column,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryColumn,
  PrimaryGeneratedColumn,
  type Relation,
} from 'typeorm';
import type { EnteredBy, FactorKind } from '@lianban/contract';
import { PersonRow } from '../../units/person.entity';

/** What a person shows beside the password: an app's six digits, or a passkey. */
@Entity('second_factor')
@Check(
  'second_factor_kind',
  `(kind = 'totp' and secret is not null)
   or (kind = 'passkey' and credential_id is not null and public_key is not null and site is not null)`,
)
export class FactorRow {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Index('second_factor_person')
  @Column('uuid', { name: 'person_id' })
  personId: string;

  @ManyToOne(() => PersonRow, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'person_id', foreignKeyConstraintName: 'second_factor_person_fk' })
  person: Relation<PersonRow>;

  @Column('text')
  kind: FactorKind;

  /** As its owner calls it. */
  @Column('text')
  name: string;

  @Column('timestamptz', { name: 'enrolled_at' })
  enrolledAt: Date;

  @Column('timestamptz', { name: 'used_at', nullable: true })
  usedAt: Date | null;

  /** Sealed with the installation's key (`seal.ts`). */
  @Column('text', { nullable: true })
  secret: string | null;

  /** The time step (RFC 6238) whose digits were used last: none is taken twice. */
  @Column('integer', { name: 'last_step', nullable: true })
  lastStep: number | null;

  @Index('second_factor_credential', { unique: true })
  @Column('text', { name: 'credential_id', nullable: true })
  credentialId: string | null;

  /** COSE key of the credential. */
  @Column('bytea', { name: 'public_key', nullable: true })
  publicKey: Buffer | null;

  /** How often the authenticator says that it signed; one that falls is a copy. */
  @Column('bigint', { nullable: true })
  counter: string | null;

  @Column('text', { array: true, nullable: true })
  transports: string[] | null;

  /** The host name for which the credential was made: a browser offers it nowhere else. */
  @Column('text', { nullable: true })
  site: string | null;
}

/** A code that stands in once for a lost second factor; kept as its digest. */
@Entity('recovery_code')
export class RecoveryCodeRow {
  /** SHA-256, base64url, of 120 random bits. */
  @PrimaryColumn('text')
  digest: string;

  @Index('recovery_code_person')
  @Column('uuid', { name: 'person_id' })
  personId: string;

  @ManyToOne(() => PersonRow, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'person_id', foreignKeyConstraintName: 'recovery_code_person_fk' })
  person: Relation<PersonRow>;

  @Column('timestamptz', { name: 'used_at', nullable: true })
  usedAt: Date | null;
}

/** `enter`: the password was right, the second factor is asked for. The others: a factor is being enrolled. */
export type StepPurpose = 'enter' | FactorKind;

/** A sign-in or an enrolment between its two steps. */
@Entity('sign_in_step')
export class StepRow {
  /** SHA-256, base64url, of the ticket that its window holds. */
  @PrimaryColumn('text')
  digest: string;

  @Column('text')
  purpose: StepPurpose;

  @Index('sign_in_step_person')
  @Column('uuid', { name: 'person_id' })
  personId: string;

  @ManyToOne(() => PersonRow, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'person_id', foreignKeyConstraintName: 'sign_in_step_person_fk' })
  person: Relation<PersonRow>;

  /** The sealed secret of an app that is being enrolled, or what a passkey is asked to sign. */
  @Column('text', { nullable: true })
  secret: string | null;

  /** By what the first step recognised them, and when they proved it there. */
  @Column('text', { name: 'entered_by', default: 'password' })
  enteredBy: EnteredBy;

  @Column('timestamptz', { name: 'proved_at', nullable: true })
  provedAt: Date | null;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt: Date;
}
