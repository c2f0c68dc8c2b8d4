import { Column, Entity, Index } from 'typeorm';
import { Fact } from '#ledger/entries/fact.entity.js';

/** An organisation that keeps facts in the book and owns those it recorded. It owns itself. */
@Entity('organisation')
@Index('organisation_name', ['name'], { unique: true })
export class OrganisationEntity extends Fact {
  @Column('text')
  name: string;

  /** From when on nobody of it is let in; null while they are. */
  @Column('timestamptz', { nullable: true })
  suspended_at: string | null;
}
