import { Column, Entity, PrimaryColumn } from 'typeorm';

/** When a key was last used, to the minute. Nobody recorded it, so no entry holds it, and rebuilding leaves it alone. */
@Entity('key_use')
export class KeyUseEntity {
  @PrimaryColumn('uuid')
  key_id: string;

  @Column('timestamptz')
  last_used_at: string;
}
