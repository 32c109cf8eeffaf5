import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { PersonRow } from '../../units/person.entity';

/**
 * Who a person is to a directory or a provider, as it said when they first came by it. An account name may be given to
 * somebody else one day; this is not.
 */
@Entity('identity')
@Index('identity_person', ['personId', 'source'], { unique: true })
export class IdentityRow {
  /** `oidc` and the issuer, or `ldap` and where people are looked for. */
  @PrimaryColumn('text', { primaryKeyConstraintName: 'identity_pk' })
  source: string;

  /** `sub` of the ID token (OpenID Connect Core §2), or the entry's lasting id. */
  @PrimaryColumn('text', { primaryKeyConstraintName: 'identity_pk' })
  subject: string;

  @Column('uuid', { name: 'person_id' })
  personId: string;

  @ManyToOne(() => PersonRow, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'person_id', foreignKeyConstraintName: 'identity_person_fk' })
  person: Relation<PersonRow>;

  @Column('timestamptz', { name: 'linked_at' })
  linkedAt: Date;
}
