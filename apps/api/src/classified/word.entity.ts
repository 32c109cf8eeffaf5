import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { PersonRow } from '../units/person.entity';

/** A word that the office keeps out of the product, beside the marks of the law. */
@Entity('classified_word')
export class ClassifiedWordRow {
  @PrimaryColumn('text')
  word: string;

  @Column('timestamptz', { name: 'added_at' })
  addedAt: Date;

  @Column('uuid', { name: 'added_by' })
  addedBy: string;

  @ManyToOne(() => PersonRow)
  @JoinColumn({ name: 'added_by', foreignKeyConstraintName: 'classified_word_added_by' })
  adder: Relation<PersonRow>;
}
