import type { EventContext } from '#domain/events/check-event.js';
import type { EventTerms } from '#domain/events/event-terms.js';
import { NotThere } from '#ledger/errors.js';
import { sql, statement } from '#ledger/statement.js';
import type { Tx } from '#ledger/writing/tx.js';
import type { EventEntity } from './event.entity.js';

const ROW = statement('event.row', sql`SELECT * FROM event WHERE id = $1::uuid`);

const CONTEXT = statement(
  'event.context',
  sql`SELECT EXISTS (SELECT 1 FROM event_type WHERE name = $1) AS "typeKnown",
    EXISTS (SELECT 1 FROM event ev
      WHERE ev.type = $1 AND ev.occurrence = $2 AND ev.happened_on IS NOT DISTINCT FROM $3::date
        AND ev.through IS NOT DISTINCT FROM $4::date AND ev.party IS NOT DISTINCT FROM $5
        AND ev.source_id IS NOT DISTINCT FROM $6::uuid AND ev.retracted_at IS NULL) AS "recordedAlready"`,
);

/** An event as its row; whoever changes it holds the book's chain. @throws NotThere */
export async function eventRow(tx: Tx, id: string): Promise<EventEntity> {
  const row = await tx.row<EventEntity>(ROW, [id]);
  if (!row) throw new NotThere('event');
  return row;
}

/** What the book holds on an event that is about to be recorded from a source of the book, or from none. */
export async function eventContext(
  tx: Tx,
  { type, occurrence, happenedOn, through, party }: EventTerms,
  sourceId: string | null,
): Promise<EventContext> {
  return (await tx.row<EventContext>(CONTEXT, [type, occurrence, happenedOn, through, party, sourceId]))!;
}
