import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { Fact } from '#ledger/entries/fact.entity.js';
import type { Day } from '#domain/days/day.js';
import type { Blocker } from '#domain/rules/blocker.js';
import type { MoveName } from '#domain/stages/moves.js';
import type { Stage } from '#domain/stages/stage.js';

/** One step of a proposal from stage to stage. */
@Entity('move')
@Index('move_number', ['proposal_id', 'number'], { unique: true })
export class MoveEntity extends Fact {
  @ForeignKey('ProposalEntity', 'id', { name: 'move_proposal_fk' })
  @Column('uuid')
  proposal_id: string;

  /** 1 for the first move of the proposal. */
  @Column('integer')
  number: number;

  @Column('text')
  move: MoveName;

  @Column('text')
  from_stage: Stage;

  @Column('text')
  to_stage: Stage;

  @Column('date')
  happened_on: Day;

  @Column('text', { nullable: true })
  reason: string | null;

  @ForeignKey('SourceEntity', 'id', { name: 'move_source_fk' })
  @Column('uuid', { nullable: true })
  source_id: string | null;

  @ForeignKey('PartyEntity', 'code', { name: 'move_presenter_fk' })
  @Column('text', { nullable: true })
  presenter: string | null;

  @Column('text', { nullable: true })
  occasion: string | null;

  @Column('boolean', { nullable: true })
  final: boolean | null;

  @ForeignKey('ProposalEntity', 'id', { name: 'move_superseded_by_fk' })
  @Column('uuid', { nullable: true })
  superseded_by: string | null;

  @Column('integer')
  version: number;

  /** Blockers that an admin set aside; marked for ever. */
  @Column('jsonb')
  overridden: Blocker[];

  @Column('text', { nullable: true })
  override_reason: string | null;
}
