import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What a write answered under an idempotency key, kept so that a repeat gets the same answer. */
@Entity('idempotency')
@Index('idempotency_recorded_at', ['recorded_at'])
export class IdempotencyEntity {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'idempotency_pkey' })
  principal: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'idempotency_pkey' })
  key: string;

  @Column('text')
  fingerprint: string;

  @Column('integer')
  status: number;

  @Column('text')
  body: string;

  @Column('text', { nullable: true })
  location: string | null;

  @Column('integer', { nullable: true })
  revision: number | null;

  @Column('timestamptz')
  recorded_at: string;
}
