import { factTables } from '#tracker/fact-tables.js';
import type { Answered } from '../contract/exchange.js';
import type { Lookup } from '../support/lookup.js';

/** Columns in which people write, the longest texts first. */
const WORDS = ['wording', 'statement', 'quote', 'text', 'note', 'title', 'label', 'name', 'reason'];

const WORD = /only-for-its-readers-([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})/g;

/**
 * Writes into every RED record that holds a text, and into what versions keep of it, a word with its id: where that is
 * read, the record is shown, whatever the answer says of it. Returns of how many kinds there are any.
 */
export async function writeRedWords(lookup: Lookup): Promise<number> {
  const columns = await lookup.rows<{ table: string; column: string }>(
    `SELECT table_name AS table, column_name AS column FROM information_schema.columns
     WHERE table_schema = 'pledgebook' AND data_type = 'text'`,
  );
  let kinds = 0;
  for (const table of factTables) {
    const column = WORDS.find((name) => columns.some((one) => one.table === table && one.column === name));
    if (column === undefined) continue;
    const rows = await lookup.rows<{ id: string }>(
      `UPDATE "${table}" SET "${column}" = 'only-for-its-readers-' || id WHERE marking = 'TLP:RED' RETURNING id`,
    );
    if (rows.length > 0) kinds++;
  }
  await lookup.rows(
    `UPDATE version v SET pledges = (
       SELECT jsonb_agg(CASE WHEN pl.marking = 'TLP:RED'
         THEN kept || jsonb_build_object('wording', 'once only-for-its-readers-' || pl.id) ELSE kept END)
       FROM jsonb_array_elements(v.pledges) kept JOIN pledge pl ON pl.id = (kept->>'id')::uuid)
     WHERE jsonb_array_length(v.pledges) > 0`,
  );
  return kinds;
}

/**
 * The ids of the RED records whose words are in an answer. A sentence that tells what follows calls a party by its name
 * and shows nothing else of it.
 */
export function redWordsIn({ text, headers }: Answered): string[] {
  const isJson = /json/.test(headers['content-type'] ?? '');
  const shown = isJson
    ? JSON.stringify(JSON.parse(text), (name, value: unknown) => (name === 'sentence' ? undefined : value))
    : text;
  return [...new Set([...shown.matchAll(WORD)].map(([, id]) => id!))];
}

/** What the RED records are called in entries, by id: their ids, and the references of proposals. */
export async function redNames(lookup: Lookup): Promise<ReadonlyMap<string, readonly string[]>> {
  const each = factTables.map(
    (table) => `SELECT id, to_jsonb(t) AS fact FROM "${table}" t WHERE marking = 'TLP:RED'`,
  );
  const rows = await lookup.rows<{ id: string; reference: string | null }>(
    `SELECT id, fact->>'reference' AS reference FROM (${each.join(' UNION ALL ')}) red`,
  );
  return new Map(rows.map(({ id, reference }) => [id, reference === null ? [id] : [id, reference]]));
}
