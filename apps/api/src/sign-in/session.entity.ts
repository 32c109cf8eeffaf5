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
import type { EnteredBy } from '@lianban/contract';
import { PersonRow } from '../units/person.entity';

export const ENDINGS = [
  'signed-out',
  'token-reused',
  'password-changed',
  'invited-anew',
  'left',
  'ended-by-owner',
  'ended-by-admin',
  'factor-changed',
] as const;
/** Why a session was ended before its time. */
export type Ending = (typeof ENDINGS)[number];

/** One sign-in on one browser: the family of all refresh tokens that came from it. */
@Entity('session_family')
@Check('session_family_ending', `(ended_at is null) = (ended_because is null)`)
export class SessionFamilyRow {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Index('session_family_person')
  @Column('uuid', { name: 'person_id' })
  personId: string;

  @ManyToOne(() => PersonRow, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'person_id', foreignKeyConstraintName: 'session_family_person_fk' })
  person: Relation<PersonRow>;

  @Column('timestamptz', { name: 'started_at' })
  startedAt: Date;

  @Column('text', { name: 'user_agent', nullable: true })
  userAgent: string | null;

  @Column('text', { name: 'source_address' })
  sourceAddress: string;

  /** When its window last asked for a token, and from where: within the life of an access token of its last request. */
  @Column('timestamptz', { name: 'seen_at' })
  seenAt: Date;

  @Column('text', { name: 'seen_from' })
  seenFrom: string;

  /** By what its person was recognised, which is also how they confirm what matters. */
  @Column('text', { name: 'entered_by', default: 'password' })
  enteredBy: EnteredBy;

  /** When they proved who they are; null: a provider let them in without asking anew, and did not say when it had. */
  @Column('timestamptz', { name: 'proved_at', nullable: true })
  provedAt: Date | null;

  /** The end that no refreshing moves. */
  @Column('timestamptz', { name: 'expires_at' })
  expiresAt: Date;

  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt: Date | null;

  @Column('text', { name: 'ended_because', nullable: true })
  endedBecause: Ending | null;
}

/** A refresh token. The database keeps its digest: who reads the database cannot sign in with it. */
@Entity('session_token')
export class SessionTokenRow {
  /** SHA-256, base64url. */
  @PrimaryColumn('text')
  digest: string;

  @Index('session_token_family')
  @Column('uuid', { name: 'family_id' })
  familyId: string;

  @ManyToOne(() => SessionFamilyRow, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'family_id', foreignKeyConstraintName: 'session_token_family_fk' })
  family: Relation<SessionFamilyRow>;

  @Column('timestamptz', { name: 'issued_at' })
  issuedAt: Date;

  /** When it was exchanged for the next one; it is of no further use, but tells of a copy. */
  @Column('timestamptz', { name: 'used_at', nullable: true })
  usedAt: Date | null;
}

export type LinkPurpose = 'setup' | 'invitation';

/** A link that opens one door once. */
@Entity('one_time_link')
@Check('one_time_link_purpose', `purpose = 'setup' or (purpose = 'invitation' and person_id is not null)`)
export class OneTimeLinkRow {
  /** SHA-256, base64url. */
  @PrimaryColumn('text')
  digest: string;

  @Column('text')
  purpose: LinkPurpose;

  /** Whom it lets set a password; null for the set-up. */
  @Index('one_time_link_person')
  @Column('uuid', { name: 'person_id', nullable: true })
  personId: string | null;

  @ManyToOne(() => PersonRow, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'person_id', foreignKeyConstraintName: 'one_time_link_person_fk' })
  person: Relation<PersonRow> | null;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt: Date;

  @Column('timestamptz', { name: 'used_at', nullable: true })
  usedAt: Date | null;
}

/** A sign-in that has not (yet) proved right; kept for as long as it counts. */
@Entity('failed_sign_in')
@Index('failed_sign_in_login', ['login', 'at'])
@Index('failed_sign_in_source', ['source', 'at'])
export class FailedSignInRow {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  /** As typed, in lower case; there may be no such account. */
  @Column('text')
  login: string;

  @Column('text')
  source: string;

  @Column('timestamptz')
  at: Date;
}
