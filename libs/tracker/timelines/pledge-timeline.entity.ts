import { Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/**
 * That a pledge has a timeline: whoever tells it anew holds this row, so that of two facts recorded at once the later
 * telling knows both.
 */
@Entity('pledge_timeline')
export class PledgeTimelineEntity {
  @ForeignKey('PledgeEntity', 'id', { name: 'pledge_timeline_pledge_fk' })
  @PrimaryColumn('uuid')
  pledge_id: string;
}
