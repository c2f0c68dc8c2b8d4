import { Check, Column, Entity, Exclusion, ForeignKey, Index } from 'typeorm';
import { Fact } from '#ledger/entries/fact.entity.js';

/** A party belongs to a bloc from one day until, not including, another. */
@Entity('membership')
@Index('membership_bloc', ['bloc', 'id'])
@Index('membership_member', ['member'])
@Check('membership_half_open', '"ends_on" > "starts_on"')
@Exclusion(
  'membership_once_at_a_time',
  `USING gist ("bloc" WITH =, "member" WITH =, daterange("starts_on", "ends_on") WITH &&)`,
)
export class MembershipEntity extends Fact {
  @ForeignKey('PartyEntity', 'code', { name: 'membership_bloc_fk' })
  @Column('text')
  bloc: string;

  @ForeignKey('PartyEntity', 'code', { name: 'membership_member_fk' })
  @Column('text')
  member: string;

  @Column('date')
  starts_on: string;

  @Column('date', { nullable: true })
  ends_on: string | null;

  @ForeignKey('SourceEntity', 'id', { name: 'membership_source_fk' })
  @Column('uuid', { nullable: true })
  source_id: string | null;
}
