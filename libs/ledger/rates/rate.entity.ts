import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How often something was done in the present span of time. No fact, and gone with a crash: it is worth a minute. */
@Entity('rate')
export class RateEntity {
  /** Of what, and by whom: `call:admin-key`. */
  @PrimaryColumn('text', { primaryKeyConstraintName: 'rate_pkey' })
  key: string;

  @Column('integer')
  points: number;

  /** Milliseconds since 1970 at which the span ends. */
  @Column('bigint')
  expire: number;
}
