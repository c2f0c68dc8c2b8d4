import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Change } from './entry.js';

/** The ledger itself. The application may read and append; PostgreSQL refuses it anything else. */
@Entity('entry')
@Index('entry_chain_position', ['chain', 'position'], { unique: true })
@Index('entry_subject', ['subject_id', 'seq'])
@Index('entry_recorded_at', ['recorded_at'])
@Index('entry_access', ['id'], { where: `action ~~ 'access.%'` })
@Index('entry_bringing', ['recorded_at'], {
  where: `jsonb_path_exists(change, '$.pledge[*].brings_about.*')`,
})
@Check('entry_position_counts_from_one', '"position" > 0')
export class EntryEntity {
  /** The order in which entries were made; gaps mean nothing. */
  @PrimaryColumn({
    type: 'bigint',
    generated: 'identity',
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'entry_pkey',
  })
  seq: number;

  @Column('uuid')
  id: string;

  @Column('uuid')
  chain: string;

  @Column('integer')
  position: number;

  @Column('text')
  prev: string;

  @Column('text')
  hash: string;

  @Column('text')
  subject_type: string;

  @Column('uuid')
  subject_id: string;

  @Column('text')
  action: string;

  @Column('date', { nullable: true })
  happened_on: string | null;

  @Column('timestamptz')
  recorded_at: string;

  @Column('text')
  recorded_by: string;

  @Column('uuid', { nullable: true })
  source_id: string | null;

  @Column('jsonb')
  change: Change;

  @Column('text')
  marking: string;

  @Column('uuid')
  organisation_id: string;

  @Column('uuid', { array: true })
  audience: string[];
}
