import { Check, Column, Entity, Index } from 'typeorm';
import type { SignIn } from '#domain/access/session-life.js';
import type { What } from '#domain/approvals/what.js';
import type { RedactedEntry } from '#ledger/verify/removals.js';
import { Fact } from '#ledger/entries/fact.entity.js';
import type { Asked } from './new-approval.js';

/**
 * Something that two people have to approve, with who did. It is marked as what it is about, and stands in the same chain.
 * Whoever recorded the row is who asked.
 */
@Entity('approval_request')
@Index('approval_request_subject', ['subject_id', 'id'])
@Check(
  'approval_request_by_two',
  `"first_by" <> "second_by" AND "first_by"::text <> "recorded_by" AND "second_by"::text <> "recorded_by"`,
)
@Check('approval_request_first_before_second', `"second_by" IS NULL OR "first_by" IS NOT NULL`)
@Check(
  'approval_request_has_its_instants',
  `("first_by" IS NULL) = ("first_at" IS NULL) AND ("second_by" IS NULL) = ("second_at" IS NULL)`,
)
export class ApprovalRequestEntity extends Fact {
  /** The chain of what it is about. */
  @Column('uuid')
  chain: string;

  @Column('text')
  what: What;

  @Column('text')
  subject_type: string;

  @Column('uuid')
  subject_id: string;

  /** The revision of what it is about, as whoever asked saw it. */
  @Column('integer')
  subject_revision: number;

  /** What is to become of it. */
  @Column('jsonb')
  asked: Asked;

  @Column('text')
  reason: string;

  @Column('uuid', { nullable: true })
  first_by: string | null;

  @Column('timestamptz', { nullable: true })
  first_at: string | null;

  /** How the session began in which it was approved first. */
  @Column('text', { nullable: true })
  first_how: SignIn | null;

  @Column('uuid', { nullable: true })
  second_by: string | null;

  /** When it was approved a second time, and done. */
  @Column('timestamptz', { nullable: true })
  second_at: string | null;

  /** What came of it, where that is a record of its own: a move. */
  @Column('uuid', { nullable: true })
  outcome_id: string | null;

  /** From which entries something was removed: texts, or all that they held of what it is about. */
  @Column('jsonb', { nullable: true })
  redacted: RedactedEntry[] | null;

  @Column('text', { nullable: true })
  refused_by: string | null;

  @Column('timestamptz', { nullable: true })
  refused_at: string | null;

  @Column('text', { nullable: true })
  refusal_reason: string | null;

  @Column('timestamptz', { nullable: true })
  withdrawn_at: string | null;
}
