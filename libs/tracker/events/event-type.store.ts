import { NotThere } from '#ledger/errors.js';
import { sql, statement } from '#ledger/statement.js';
import type { Tx } from '#ledger/writing/tx.js';
import { at, byAddress } from '../facts/address.query.js';
import type { EventTypeEntity } from './event-type.entity.js';

const ROW = byAddress(
  'eventType.row',
  'et.name',
  (where) => sql`SELECT et.* FROM event_type et WHERE ${where}`,
);

/** The names of all event types. */
export const KNOWN_EVENT_TYPES = statement('eventType.names', sql`SELECT name AS key FROM event_type`);

/** An event type as its row; whoever changes it holds the book's chain. @throws NotThere */
export async function eventTypeRow(tx: Tx, name: string): Promise<EventTypeEntity> {
  const row = await tx.row<EventTypeEntity>(at(ROW, name), [name]);
  if (!row) throw new NotThere('event type');
  return row;
}
