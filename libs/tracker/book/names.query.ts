import type { Names } from '#domain/conditions/language/names.js';
import { sql, statement } from '#ledger/statement.js';
import type { Rows } from './rows.js';

const PARTY_NAMES = statement('book.partyNames', sql`SELECT code, name FROM party`);
const TYPE_LABELS = statement('book.typeLabels', sql`SELECT name AS code, label AS name FROM event_type`);

interface Named {
  readonly code: string;
  readonly name: string;
}

/** How sentences call the parties and the event types of the book. */
export async function namesIn(from: Rows): Promise<Names> {
  const [parties, types] = await Promise.all([from.rows<Named>(PARTY_NAMES), from.rows<Named>(TYPE_LABELS)]);
  const byCode = (rows: readonly Named[]) => new Map(rows.map(({ code, name }) => [code, name]));
  const [party, type] = [byCode(parties), byCode(types)];
  return { party: (code) => party.get(code), eventType: (name) => type.get(name)?.toLowerCase() };
}
