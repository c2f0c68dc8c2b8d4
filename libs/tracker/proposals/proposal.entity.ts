import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { Fact } from '#ledger/entries/fact.entity.js';
import type { Day } from '#domain/days/day.js';
import type { Stage } from '#domain/stages/stage.js';
import type { Participant } from './participant.js';

/** What is negotiated. */
@Entity('proposal')
@Index('proposal_reference', ['reference'], { unique: true })
@Index('proposal_stage', ['stage', 'id'])
@Index('proposal_beneficiary', ['beneficiary', 'id'])
@Index('proposal_marking', ['marking', 'id'])
export class ProposalEntity extends Fact {
  @Column('text')
  reference: string;

  @Column('text')
  title: string;

  @Column('text')
  summary: string;

  @ForeignKey('PartyEntity', 'code', { name: 'proposal_beneficiary_fk' })
  @Column('text', { nullable: true })
  beneficiary: string | null;

  @Column('jsonb')
  participants: Participant[];

  @Column('date')
  opened_on: Day;

  /** Where the latest move left it. */
  @Column('text')
  stage: Stage;

  /** The number of the version that counts now. */
  @Column('integer')
  version: number;
}
