import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { ToldLeaf } from '#domain/conditions/telling/told-span.js';
import type { Day } from '#domain/days/day.js';

/** Some days in a row on which one thing is told of a pledge. No entry holds it: it follows from the facts. */
@Entity('pledge_span')
@Index('pledge_span_status', ['status', 'pledge_id', 'from_day', 'to_day'])
export class PledgeSpanEntity {
  @ForeignKey('PledgeEntity', 'id', { name: 'pledge_span_pledge_fk' })
  @PrimaryColumn('uuid')
  pledge_id: string;

  @PrimaryColumn('date')
  from_day: Day;

  /** The first day on which it is otherwise; `infinity` where that is not known to come. */
  @Column('date')
  to_day: Day | 'infinity';

  @Column('text')
  status: string;

  @Column('text')
  code: string;

  @Column('date')
  since: Day;

  @Column('jsonb')
  leaves: ToldLeaf[];

  @Column('jsonb')
  missing: ToldLeaf[];
}
