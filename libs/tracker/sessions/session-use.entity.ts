import { Column, Entity, PrimaryColumn } from 'typeorm';

/** When something was last done in a session, to the minute. Nobody recorded it, so no entry holds it. */
@Entity('session_use')
export class SessionUseEntity {
  @PrimaryColumn('uuid')
  session_id: string;

  @Column('timestamptz')
  last_used_at: string;
}
