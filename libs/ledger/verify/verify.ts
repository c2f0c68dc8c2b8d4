import type { Snapshot } from '../reading/snapshot.js';
import { sql, statement } from '../statement.js';
import { checkContent, checkLink, type StoredEntry } from './check-chain.js';
import type { Finding, Verification } from './finding.js';
import { removalsIn, type RemovalFrom } from './removals.js';

const ENTRY = sql`SELECT id, chain, position, prev, hash, subject_type, subject_id, action, happened_on, recorded_at,
  recorded_by, source_id, change, marking, organisation_id, audience FROM entry`;
const ALL = statement('verify.all', sql`${ENTRY} ORDER BY chain, position`);
const ONE_CHAIN = statement('verify.oneChain', sql`${ENTRY} WHERE chain = $1::uuid ORDER BY position`);

/** Goes through every chain, then holds every row of the present against the entries; stops at the first difference. */
export async function verifyBook(snapshot: Snapshot, tables: readonly string[]): Promise<Verification> {
  const chains = await verifyEntries(snapshot.stream<StoredEntry>(ALL), removalsIn(snapshot));
  if (chains.finding) return { ...chains, rows: 0 };
  let rows = 0;
  for (const table of tables) {
    const compared = await compareTable(snapshot, table);
    rows += compared.rows;
    if (compared.finding) return { ...chains, rows, finding: compared.finding };
  }
  return { ...chains, rows };
}

/** Goes through one chain. */
export const verifyChain = (snapshot: Snapshot, chain: string): Promise<Omit<Verification, 'rows'>> =>
  verifyEntries(snapshot.stream<StoredEntry>(ONE_CHAIN, [chain]), removalsIn(snapshot));

async function verifyEntries(
  stream: AsyncIterable<StoredEntry>,
  removalFrom: RemovalFrom,
): Promise<Omit<Verification, 'rows'>> {
  let entries = 0;
  const removed = { redacted: 0, purged: 0 };
  let chains = 0;
  let before: StoredEntry | undefined;
  for await (const entry of stream) {
    if (entry.chain !== before?.chain) {
      before = undefined;
      chains++;
    }
    const changed = checkContent(entry);
    const removal = changed && (await removalFrom(entry));
    const finding = checkLink(before, entry) ?? (removal ? null : changed);
    if (finding) return { entries, ...removed, chains, finding };
    if (removal) removed[removal]++;
    entries++;
    before = entry;
  }
  return { entries, ...removed, chains, finding: null };
}

async function compareTable(
  snapshot: Snapshot,
  table: string,
): Promise<{ rows: number; finding: Finding | null }> {
  const [count] = await snapshot.rows<{ rows: number }>(
    statement(`verify.count.${table}`, sql`SELECT count(*) AS rows FROM ${table}`),
  );
  const [other] = await snapshot.rows<{ id: string; recorded: boolean; present: boolean }>(
    statement(
      `verify.compare.${table}`,
      sql`SELECT coalesce(t.id, k.id) AS id, k.id IS NOT NULL AS recorded, t.id IS NOT NULL AS present
          FROM ${table} t FULL JOIN pledgebook_known.${table} k ON k.id = t.id
          WHERE (t.*)::text IS DISTINCT FROM (k.*)::text ORDER BY 1 LIMIT 1`,
    ),
  );
  const finding = other
    ? { what: 'row' as const, where: `${table} ${other.id}`, problem: problemOf(other) }
    : null;
  return { rows: count!.rows, finding };
}

const problemOf = ({ recorded, present }: { recorded: boolean; present: boolean }): string =>
  !recorded
    ? 'No entry records this row.'
    : !present
      ? 'Entries record this row, and the table does not have it.'
      : 'The row differs from what its entries record.';
