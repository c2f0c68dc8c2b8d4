import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { Fact } from '#ledger/entries/fact.entity.js';
import type { Day } from '#domain/days/day.js';

/** One dated and sourced step of a pledge: committed, allocated, delivered, suspended, withdrawn. */
@Entity('commitment_step')
@Index('commitment_step_number', ['pledge_id', 'number'], { unique: true })
export class CommitmentStepEntity extends Fact {
  @ForeignKey('ProposalEntity', 'id', { name: 'commitment_step_proposal_fk' })
  @Column('uuid')
  proposal_id: string;

  @ForeignKey('PledgeEntity', 'id', { name: 'commitment_step_pledge_fk' })
  @Column('uuid')
  pledge_id: string;

  @Column('integer')
  number: number;

  @Column('text')
  step: string;

  @Column('date')
  happened_on: Day;

  @ForeignKey('SourceEntity', 'id', { name: 'commitment_step_source_fk' })
  @Column('uuid', { nullable: true })
  source_id: string | null;
}
