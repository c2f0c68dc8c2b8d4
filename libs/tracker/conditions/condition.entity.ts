import { Column, Entity, ForeignKey, Index } from 'typeorm';
import type { Condition } from '#domain/conditions/condition.js';
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

  /** As people write it. */
  @Column('text')
  text: string;

  /** The same as a tree. */
  @Column('jsonb')
  expression: Condition;
}
