import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { Fact } from '#ledger/entries/fact.entity.js';
import type { Day } from '#domain/days/day.js';

/** What the force needs: a kind in a domain, so much of it, within so many days. */
@Entity('requirement')
@Index('requirement_proposal', ['proposal_id', 'id'])
@Check('requirement_measure_is_a_range', '"quantity_min" <= "quantity_max"')
export class RequirementEntity extends Fact {
  @ForeignKey('ProposalEntity', 'id', { name: 'requirement_proposal_fk' })
  @Column('uuid')
  proposal_id: string;

  @Column('text')
  kind: string;

  @Column('text', { nullable: true })
  domain: string | null;

  @Column('bigint', { nullable: true })
  quantity_min: number | null;

  @Column('bigint', { nullable: true })
  quantity_max: number | null;

  @Column('text', { nullable: true })
  quantity_unit: string | null;

  /** Days after the day the proposal takes effect (D+n). */
  @Column('integer')
  by_days: number;

  @Column('text', { nullable: true })
  note: string | null;

  @Column('date')
  stated_on: Day;

  @ForeignKey('SourceEntity', 'id', { name: 'requirement_source_fk' })
  @Column('uuid', { nullable: true })
  source_id: string | null;

  /** When it was taken back; a retracted fact counts for nothing from then on. */
  @Column('timestamptz', { nullable: true })
  retracted_at: string | null;

  @Column('text', { nullable: true })
  retraction_reason: string | null;
}
