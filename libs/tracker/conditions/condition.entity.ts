import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { Fact } from '#ledger/entries/fact.entity.js';

/** A labelled expression that pledges of a proposal wait for. */
@Entity('condition')
@Index('condition_label', ['proposal_id', 'label'], { unique: true })
export class ConditionEntity extends Fact {
  @ForeignKey('ProposalEntity', 'id', { name: 'condition_proposal_fk' })
  @Column('uuid')
  proposal_id: string;

  @Column('text')
  label: string;

  @Column('text')
  text: string;
}
