import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { Fact } from '#ledger/entries/fact.entity.js';
import type { Day } from '#domain/days/day.js';

/** That a deadlock in which something of a proposal is caught is known and accepted. */
@Entity('acknowledgement')
@Index('acknowledgement_proposal', ['proposal_id', 'id'])
@Index('acknowledgement_once', ['proposal_id', 'deadlock'], {
  unique: true,
  where: 'retracted_at IS NULL',
})
export class AcknowledgementEntity extends Fact {
  @ForeignKey('ProposalEntity', 'id', { name: 'acknowledgement_proposal_fk' })
  @Column('uuid')
  proposal_id: string;

  /** What the deadlock is known by; another one once it changes. */
  @Column('text')
  deadlock: string;

  /** Its circle in words, as it was then. */
  @Column('text')
  path: string;

  @Column('text')
  reason: string;

  @Column('date')
  acknowledged_on: Day;

  @ForeignKey('SourceEntity', 'id', { name: 'acknowledgement_source_fk' })
  @Column('uuid', { nullable: true })
  source_id: string | null;

  /** When it was taken back; a retracted fact counts for nothing from then on. */
  @Column('timestamptz', { nullable: true })
  retracted_at: string | null;

  @Column('text', { nullable: true })
  retraction_reason: string | null;
}
