import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { Fact } from '#ledger/entries/fact.entity.js';
import type { Day } from '#domain/days/day.js';
import type { ClauseSnapshot, PledgeSnapshot } from '#domain/versions/version-content.js';

/** One numbered version of a proposal: its clauses, and once presented the pledges it was presented with. */
@Entity('version')
@Index('version_number', ['proposal_id', 'number'], { unique: true })
export class VersionEntity extends Fact {
  @ForeignKey('ProposalEntity', 'id', { name: 'version_proposal_fk' })
  @Column('uuid')
  proposal_id: string;

  @Column('integer')
  number: number;

  @Column('date')
  opened_on: Day;

  /** The day it was presented; it never changes after. */
  @Column('date', { nullable: true })
  frozen_on: Day | null;

  @Column('jsonb')
  clauses: ClauseSnapshot[];

  /** The pledges as they stood when it was frozen. */
  @Column('jsonb', { nullable: true })
  pledges: PledgeSnapshot[] | null;
}
