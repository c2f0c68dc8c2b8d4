import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { Fact } from '#ledger/entries/fact.entity.js';
import type { Day } from '#domain/days/day.js';

/** A dated happening in the world, or the denial that it had happened by a day. */
@Entity('event')
@Index('event_of_type', ['type', 'id'])
@Index('event_party', ['party', 'id'])
@Check(
  'event_has_its_day',
  `("occurrence" = 'occurred') = ("happened_on" IS NOT NULL) AND ("occurrence" = 'denied') = ("through" IS NOT NULL)`,
)
export class EventEntity extends Fact {
  @ForeignKey('EventTypeEntity', 'name', { name: 'event_type_fk' })
  @Column('text')
  type: string;

  @Column('text')
  occurrence: string;

  @Column('date', { nullable: true })
  happened_on: Day | null;

  /** A denial: it had not happened up to and including this day. */
  @Column('date', { nullable: true })
  through: Day | null;

  @ForeignKey('PartyEntity', 'code', { name: 'event_party_fk' })
  @Column('text', { nullable: true })
  party: string | null;

  @Column('text', { nullable: true })
  note: string | null;

  /** How credible the fact is: 1 to 6 on the Admiralty scale. */
  @Column('integer', { nullable: true })
  credibility: number | null;

  @ForeignKey('SourceEntity', 'id', { name: 'event_source_fk' })
  @Column('uuid', { nullable: true })
  source_id: string | null;

  /** When it was taken back; a retracted fact counts for nothing from then on. */
  @Column('timestamptz', { nullable: true })
  retracted_at: string | null;

  @Column('text', { nullable: true })
  retraction_reason: string | null;
}
