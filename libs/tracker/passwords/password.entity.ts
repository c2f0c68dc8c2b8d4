import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/**
 * What somebody signs in with. It is no fact: that a password was set is an entry, and no entry holds anything of it, so
 * that it can be forgotten. Rebuilding leaves it alone.
 */
@Entity('password')
@Index('password_enrolment', ['enrolment'], { unique: true })
export class PasswordEntity {
  @PrimaryColumn('uuid')
  person_id: string;

  /** Argon2id, with its parameters and salt; null until it is set. */
  @Column('text', { nullable: true })
  hash: string | null;

  @Column('timestamptz', { nullable: true })
  set_at: string | null;

  /** The SHA-256 of an enrolment that nobody has redeemed; null where there is none. */
  @Column('bytea', { nullable: true })
  enrolment: string | null;

  @Column('timestamptz', { nullable: true })
  enrolment_ends_at: string | null;
}
