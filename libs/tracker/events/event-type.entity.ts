import { Column, Entity, Index } from 'typeorm';
import { Fact } from '#ledger/entries/fact.entity.js';

/** A kind of event that conditions may wait for; admins extend the list. */
@Entity('event_type')
@Index('event_type_name', ['name'], { unique: true })
export class EventTypeEntity extends Fact {
  @Column('text')
  name: string;

  @Column('text')
  label: string;

  /** It happens once only, so before its day it had not happened. */
  @Column('boolean')
  once: boolean;

  /** Who decides that it happens, where the event names no party. */
  @Column('text', { nullable: true })
  controlled_by: string | null;
}
