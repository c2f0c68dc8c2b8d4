import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { Fact } from '#ledger/entries/fact.entity.js';

/** Whom an identity provider knows somebody as: its own name for them, which it gives to nobody else. */
@Entity('identity')
@Index('identity_subject', ['issuer', 'subject'], { unique: true, where: 'removed_at IS NULL' })
@Index('identity_known_as', ['issuer', 'subject', 'id'])
@Index('identity_person', ['person_id', 'id'])
@Index('identity_organisation', ['organisation_id', 'id'])
export class IdentityEntity extends Fact {
  @ForeignKey('OrganisationEntity', 'id', { name: 'identity_organisation_fk' })
  @Column('uuid')
  declare organisation_id: string;

  @ForeignKey('PersonEntity', 'id', { name: 'identity_person_fk' })
  @Column('uuid')
  person_id: string;

  /** The provider's `iss`. */
  @Column('text')
  issuer: string;

  /** The provider's `sub`. */
  @Column('text')
  subject: string;

  /**
   * From when on what the provider claims is news: when it made the claims that were taken over last, or when an administrator
   * linked it or gave its person a role. What it said before then is older.
   */
  @Column('timestamptz', { nullable: true })
  claimed_at: string | null;

  /** From when on nobody comes in by it; null while they do. Removed by an administrator, it is shut out until it is linked again. */
  @Column('timestamptz', { nullable: true })
  removed_at: string | null;
}
