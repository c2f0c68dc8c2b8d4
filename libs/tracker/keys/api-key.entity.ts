import { Column, Entity, ForeignKey, Index } from 'typeorm';
import type { Capability } from '#domain/access/capability.js';
import type { Role } from '#domain/access/role.js';
import { Fact } from '#ledger/entries/fact.entity.js';

/** A key to the API: what it opens, and until when. The key itself is nowhere. */
@Entity('api_key')
@Index('api_key_hash', ['hash'], { unique: true })
@Index('api_key_person', ['person_id', 'id'])
@Index('api_key_made_with', ['made_with'])
@Index('api_key_made_in', ['made_in'])
@Index('api_key_replaced_by', ['replaced_by'])
@Index('api_key_organisation', ['organisation_id', 'id'])
export class ApiKeyEntity extends Fact {
  @ForeignKey('OrganisationEntity', 'id', { name: 'api_key_organisation_fk' })
  @Column('uuid')
  declare organisation_id: string;

  @Column('text')
  name: string;

  /** Whose it is; null for one that belongs to the organisation alone. */
  @ForeignKey('PersonEntity', 'id', { name: 'api_key_person_fk' })
  @Column('uuid', { nullable: true })
  person_id: string | null;

  /** Who acts with it: the person, or else the first key of its line, so that a rotation changes nobody's name. */
  @Column('uuid')
  acts_as: string;

  /** The key it was made with, or put in the place of another; null where somebody came without a key of the book's. */
  @Column('uuid', { nullable: true })
  made_with: string | null;

  /** The session it was made in, or put in the place of another; null where somebody came with a key. */
  @Column('uuid', { nullable: true })
  made_in: string | null;

  @Column('text')
  role: Role;

  /** The capabilities it was made for; null where its role alone limits it. */
  @Column('text', { array: true, nullable: true })
  scopes: Capability[] | null;

  /** The SHA-256 of the key, as PostgreSQL writes bytes: `\x` and hex. */
  @Column('bytea')
  hash: string;

  /** Its last four characters. */
  @Column('text')
  hint: string;

  @Column('timestamptz')
  expires_at: string;

  @Column('timestamptz', { nullable: true })
  revoked_at: string | null;

  /** The key that has taken its place. */
  @Column('uuid', { nullable: true })
  replaced_by: string | null;
}
