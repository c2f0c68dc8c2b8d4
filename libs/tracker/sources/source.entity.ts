import { Column, Entity } from 'typeorm';
import { Fact } from '#ledger/entries/fact.entity.js';

/** A citation, with the reliability of whoever published it. */
@Entity('source')
export class SourceEntity extends Fact {
  @Column('text')
  title: string;

  @Column('text')
  publisher: string;

  @Column('text', { nullable: true })
  url: string | null;

  @Column('date', { nullable: true })
  published_on: string | null;

  /** ISO 639-1. */
  @Column('text', { nullable: true })
  language: string | null;

  /** A to F on the Admiralty scale. */
  @Column('text')
  reliability: string;
}
