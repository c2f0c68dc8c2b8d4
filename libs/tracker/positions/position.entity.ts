import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { Fact } from '#ledger/entries/fact.entity.js';
import type { Day } from '#domain/days/day.js';

/** What a party said about a proposal, one of its clauses, or a pledge. */
@Entity('position')
@Index('position_latest', ['proposal_id', 'party', 'stated_on', 'id'])
@Index('position_proposal', ['proposal_id', 'id'])
@Index('position_party', ['party', 'id'])
@Index('position_stance', ['stance', 'id'])
@Check('position_about_one_thing', 'NOT ("clause" IS NOT NULL AND "pledge_id" IS NOT NULL)')
export class PositionEntity extends Fact {
  @ForeignKey('ProposalEntity', 'id', { name: 'position_proposal_fk' })
  @Column('uuid')
  proposal_id: string;

  /** The version it was given on. */
  @Column('integer')
  version: number;

  @ForeignKey('PartyEntity', 'code', { name: 'position_party_fk' })
  @Column('text')
  party: string;

  @Column('text')
  stance: string;

  @Column('date')
  stated_on: Day;

  @Column('text', { nullable: true })
  quote: string | null;

  @Column('text', { nullable: true })
  speaker: string | null;

  @Column('text', { nullable: true })
  authority: string | null;

  @Column('text', { nullable: true })
  clause: string | null;

  @ForeignKey('PledgeEntity', 'id', { name: 'position_pledge_fk' })
  @Column('uuid', { nullable: true })
  pledge_id: string | null;

  /** How credible the fact is: 1 to 6 on the Admiralty scale. */
  @Column('integer', { nullable: true })
  credibility: number | null;

  @ForeignKey('SourceEntity', 'id', { name: 'position_source_fk' })
  @Column('uuid', { nullable: true })
  source_id: string | null;

  /** When it was taken back; a retracted fact counts for nothing from then on. */
  @Column('timestamptz', { nullable: true })
  retracted_at: string | null;

  @Column('text', { nullable: true })
  retraction_reason: string | null;
}
