import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/**
 * What a pledge waits for, one row for each signal it listens for; and, marked so, what it will bring about (see
 * `conditions/waiting/signals`).
 */
@Entity('pledge_signal')
@Index('pledge_signal_signal', ['signal', 'pledge_id'])
@Index('pledge_signal_of_pledges', ['pledge_id'], { where: `signal LIKE 'pledge%'` })
@Index('pledge_signal_brings', ['pledge_id'], { where: `signal LIKE 'brings %'` })
export class PledgeSignalEntity {
  @ForeignKey('PledgeEntity', 'id', { name: 'pledge_signal_pledge_fk' })
  @PrimaryColumn('uuid')
  pledge_id: string;

  @PrimaryColumn('text')
  signal: string;
}
