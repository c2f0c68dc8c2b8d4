import { Column, Entity, ForeignKey, Index } from 'typeorm';
import type { SignIn } from '#domain/access/session-life.js';
import { Fact } from '#ledger/entries/fact.entity.js';

/** That somebody signed in, in person, at the screens. What they show for it is nowhere. */
@Entity('session')
@Index('session_hash', ['hash'], { unique: true })
@Index('session_person', ['person_id', 'id'])
@Index('session_organisation', ['organisation_id', 'id'])
export class SessionEntity extends Fact {
  @ForeignKey('OrganisationEntity', 'id', { name: 'session_organisation_fk' })
  @Column('uuid')
  declare organisation_id: string;

  @ForeignKey('PersonEntity', 'id', { name: 'session_person_fk' })
  @Column('uuid')
  person_id: string;

  /** How they showed who they are. */
  @Column('text')
  how: SignIn;

  /** The SHA-256 of what the cookie holds, as PostgreSQL writes bytes: `\x` and hex. */
  @Column('bytea')
  hash: string;

  /** When it ends, whatever is done in it. */
  @Column('timestamptz')
  ends_at: string;

  /** When somebody ended it; null while nobody did. */
  @Column('timestamptz', { nullable: true })
  ended_at: string | null;
}
