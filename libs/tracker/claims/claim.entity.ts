import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { Fact } from '#ledger/entries/fact.entity.js';
import type { Day } from '#domain/days/day.js';

/** An aggregate statement, to be reconciled with the named pledges. */
@Entity('claim')
@Index('claim_proposal', ['proposal_id', 'id'])
@Check('claim_count_is_a_range', '"count_min" <= "count_max"')
export class ClaimEntity extends Fact {
  @ForeignKey('ProposalEntity', 'id', { name: 'claim_proposal_fk' })
  @Column('uuid')
  proposal_id: string;

  @Column('text')
  statement: string;

  @Column('text', { nullable: true })
  kind: string | null;

  @Column('text', { nullable: true })
  domain: string | null;

  @Column('bigint', { nullable: true })
  count_min: number | null;

  @Column('bigint', { nullable: true })
  count_max: number | null;

  @Column('text', { nullable: true })
  count_unit: string | null;

  @ForeignKey('PartyEntity', 'code', { name: 'claim_made_by_fk' })
  @Column('text', { nullable: true })
  made_by: string | null;

  @Column('date')
  stated_on: Day;

  /** How credible the fact is: 1 to 6 on the Admiralty scale. */
  @Column('integer', { nullable: true })
  credibility: number | null;

  @ForeignKey('SourceEntity', 'id', { name: 'claim_source_fk' })
  @Column('uuid', { nullable: true })
  source_id: string | null;

  /** When it was taken back; a retracted fact counts for nothing from then on. */
  @Column('timestamptz', { nullable: true })
  retracted_at: string | null;

  @Column('text', { nullable: true })
  retraction_reason: string | null;
}
