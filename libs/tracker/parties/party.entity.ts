import { Column, Entity, Index } from 'typeorm';
import { Fact } from '#ledger/entries/fact.entity.js';

/** Who can pledge or take a position: a state, a bloc or an organisation. */
@Entity('party')
@Index('party_code', ['code'], { unique: true })
export class PartyEntity extends Fact {
  /** ISO 3166-1 alpha-2 for a state, an upper-case mnemonic for others. */
  @Column('text')
  code: string;

  @Column('text')
  name: string;

  @Column('text')
  type: string;

  /** The day from which it takes no part any more. */
  @Column('date', { nullable: true })
  retired_on: string | null;
}
