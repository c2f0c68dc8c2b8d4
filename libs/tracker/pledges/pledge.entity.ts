import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { Fact } from '#ledger/entries/fact.entity.js';
import type { Day } from '#domain/days/day.js';
import type { Outcome } from '#domain/conditions/condition.js';
import type { PledgeKind } from '#domain/vocabulary/kinds.js';
import type { Polarity } from '#domain/vocabulary/polarities.js';
import type { SanctionTerms } from '#domain/pledges/sanction-terms.js';

/** What one party offers under a proposal, or refuses. */
@Entity('pledge')
@Index('pledge_proposal', ['proposal_id', 'id'])
@Index('pledge_party', ['party', 'id'])
@Index('pledge_kind', ['kind', 'id'])
@Index('pledge_domain', ['domain', 'id'])
@Index('pledge_commitment', ['latest_step', 'id'])
@Check('pledge_measure_or_money', '"quantity_unit" IS NULL OR "currency" IS NULL')
@Check('pledge_measure_is_a_range', '"quantity_min" <= "quantity_max"')
@Check('pledge_condition_or_none', 'NOT ("unconditional" AND "activated_by" IS NOT NULL)')
export class PledgeEntity extends Fact {
  @ForeignKey('ProposalEntity', 'id', { name: 'pledge_proposal_fk' })
  @Column('uuid')
  proposal_id: string;

  /** The version it was logged in. */
  @Column('integer')
  version: number;

  @ForeignKey('PartyEntity', 'code', { name: 'pledge_party_fk' })
  @Column('text')
  party: string;

  @Column('text')
  polarity: Polarity;

  @Column('text')
  kind: PledgeKind;

  @Column('text', { nullable: true })
  domain: string | null;

  @Column('date')
  pledged_on: Day;

  @Column('bigint', { nullable: true })
  quantity_min: number | null;

  @Column('bigint', { nullable: true })
  quantity_max: number | null;

  @Column('text', { nullable: true })
  quantity_unit: string | null;

  /** A decimal, as text: money is never a floating-point number. */
  @Column('numeric', { nullable: true })
  money_amount: string | null;

  /** ISO 4217. */
  @Column('text', { nullable: true })
  currency: string | null;

  @Column('jsonb', { nullable: true })
  sanctions: SanctionTerms | null;

  @Column('text')
  wording: string;

  /** The key of the clause it belongs to. */
  @Column('text', { nullable: true })
  clause: string | null;

  @Column('text', { array: true })
  caveats: string[];

  @Column('text')
  legal_form: string;

  @ForeignKey('ConditionEntity', 'id', { name: 'pledge_activated_by_fk' })
  @Column('uuid', { nullable: true })
  activated_by: string | null;

  @Column('boolean')
  unconditional: boolean;

  @ForeignKey('ConditionEntity', 'id', { name: 'pledge_ended_by_fk' })
  @Column('uuid', { nullable: true })
  ended_by: string | null;

  @Column('date', { nullable: true })
  expires_on: Day | null;

  /** The step it was logged with. */
  @Column('text', { nullable: true })
  commitment: string | null;

  /** The latest commitment step, and its day. */
  @Column('text', { nullable: true })
  latest_step: string | null;

  @Column('date', { nullable: true })
  latest_step_on: Day | null;

  /** How credible the fact is: 1 to 6 on the Admiralty scale. */
  @Column('integer', { nullable: true })
  credibility: number | null;

  @ForeignKey('SourceEntity', 'id', { name: 'pledge_source_fk' })
  @Column('uuid', { nullable: true })
  source_id: string | null;

  /** What the party will do once it is in force, where others wait for that. */
  @Column('jsonb', { nullable: true })
  brings_about: Outcome | null;
}
