import { Column, Entity, ForeignKey, Index } from 'typeorm';
import type { Role } from '#domain/access/role.js';
import { Fact } from '#ledger/entries/fact.entity.js';

/** Somebody of an organisation, who uses the book. The organisation that owns the row is theirs. */
@Entity('person')
@Index('person_email', ['email'], { unique: true })
@Index('person_organisation', ['organisation_id', 'id'])
export class PersonEntity extends Fact {
  @ForeignKey('OrganisationEntity', 'id', { name: 'person_organisation_fk' })
  @Column('uuid')
  declare organisation_id: string;

  @Column('text')
  name: string;

  /** In lower case, so that nobody is there twice. */
  @Column('text')
  email: string;

  @Column('text')
  role: Role;

  /** From when on none of their keys opens anything; null while they do. */
  @Column('timestamptz', { nullable: true })
  suspended_at: string | null;
}
