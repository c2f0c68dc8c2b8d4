import { Column, Entity } from 'typeorm';
import type { Day } from '#domain/days/day.js';
import { Fact } from '#ledger/entries/fact.entity.js';
import type { GivenSupposition } from './given-supposition.js';

/** What somebody supposes, kept to be asked about again. It is no fact of the book: no rule and no report reads it. */
@Entity('scenario')
export class ScenarioEntity extends Fact {
  @Column('text')
  name: string;

  /** The first day; null for the day on which it is asked about. */
  @Column('date', { nullable: true })
  as_of: Day | null;

  /** The last day; null for a year after the first. */
  @Column('date', { nullable: true })
  through: Day | null;

  /** As it was given. */
  @Column('jsonb')
  suppose: GivenSupposition[];

  /** When it was deleted: nobody finds it from then on. */
  @Column('timestamptz', { nullable: true })
  deleted_at: string | null;
}
