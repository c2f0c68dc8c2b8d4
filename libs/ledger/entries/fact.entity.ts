import { Column, PrimaryColumn } from 'typeorm';

/** What every fact carries, whatever it is about. Embedded nowhere: each table has these columns itself. */
export abstract class Fact {
  /** UUID version 7. */
  @PrimaryColumn('uuid')
  id: string;

  /** 1 when first recorded, one more with every change. */
  @Column('integer')
  revision: number;

  /** Who may see it: a label of the Traffic Light Protocol 2.0. */
  @Column('text')
  marking: string;

  /** The organisation that owns it. */
  @Column('uuid')
  organisation_id: string;

  /** Organisations it is shared with (TLP:AMBER), or the people it is for (TLP:RED). */
  @Column('uuid', { array: true })
  audience: string[];

  @Column('timestamptz')
  recorded_at: string;

  @Column('text')
  recorded_by: string;
}
