import type { Permission } from '@lianban/rules';
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { PersonRow } from '../../units/person.entity';

/** What a machine shows in place of its owner's sign-in. */
@Entity('api_token')
export class ApiTokenRow {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Index('api_token_person')
  @Column('uuid', { name: 'person_id' })
  personId: string;

  @ManyToOne(() => PersonRow, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'person_id', foreignKeyConstraintName: 'api_token_person_fk' })
  person: Relation<PersonRow>;

  @Column('text')
  name: string;

  /** SHA-256, base64url, of 256 random bits. */
  @Index('api_token_digest', { unique: true })
  @Column('text')
  digest: string;

  /** It can do these, as far as its owner may at that moment, and nothing else. */
  @Column('text', { array: true })
  permissions: Permission[];

  @Column('timestamptz', { name: 'made_at' })
  madeAt: Date;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt: Date;

  /** To the hour: a write with every request would cost more than it tells. */
  @Column('timestamptz', { name: 'used_at', nullable: true })
  usedAt: Date | null;

  @Column('timestamptz', { name: 'revoked_at', nullable: true })
  revokedAt: Date | null;
}
