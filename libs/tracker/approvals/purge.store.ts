import { entryHash } from '#ledger/entries/entry-hash.js';
import type { Entry } from '#ledger/entries/entry.js';
import type { RedactedEntry } from '#ledger/verify/removals.js';
import { sql, statement } from '#ledger/statement.js';
import type { Tx } from '#ledger/writing/tx.js';
import { FORGET } from './redaction.store.js';

const AFTERWARDS = 'purged(e.change, $1::text, $2::uuid)';
const HOLDS_IT = `e.change->$1::text @> jsonb_build_array(jsonb_build_object('id', $2::uuid))`;
/** Of an entry about the fact itself, the day and the source are the fact's too. */
const unlessItsOwn = (column: string): string => sql`CASE WHEN e.subject_id <> $2::uuid THEN e.${column} END`;

const HOLDING = statement(
  'purge.holding',
  sql`SELECT e.id, e.chain, e.position, e.prev, e.hash, e.subject_type, e.subject_id, e.action,
        ${unlessItsOwn('happened_on')} AS happened_on, e.recorded_at, e.recorded_by,
        ${unlessItsOwn('source_id')} AS source_id, ${AFTERWARDS} AS change, e.marking, e.organisation_id, e.audience
      FROM entry e WHERE ${HOLDS_IT} ORDER BY e.chain, e.position`,
);
const EMPTY = statement(
  'purge.empty',
  sql`UPDATE pledgebook.entry e SET change = ${AFTERWARDS},
        happened_on = ${unlessItsOwn('happened_on')}, source_id = ${unlessItsOwn('source_id')}
      WHERE ${HOLDS_IT}`,
);
const REFERRING = statement(
  'purge.referring',
  sql`SELECT 1 FROM entry e
      WHERE e.source_id = $2::uuid AND e.subject_id <> $2::uuid OR strpos(e.change::text, $2::text) > 0 AND EXISTS (
        SELECT 1 FROM jsonb_each(e.change - ARRAY['approval_request', 'access']) t(name, images)
        CROSS JOIN LATERAL jsonb_array_elements(t.images) i(image)
        WHERE strpos(i.image::text, $2::text) > 0 AND NOT (t.name = $1::text AND i.image->>'id' = $2::text))
      LIMIT 1`,
);

/** Which fact. */
export interface Purged {
  readonly noun: string;
  readonly id: string;
}

/**
 * Whether anything refers to a fact by its id, or did by an entry that still holds it, whoever may see that. That somebody
 * read it, or asked for something about it, is no such thing.
 */
export const isReferredTo = async (tx: Tx, { noun, id }: Purged): Promise<boolean> =>
  (await tx.derive((all) => all.rows(REFERRING, [noun, id]))).length > 0;

/** Every entry that holds a fact, whoever may see it: its hash, and what that of its content will be without. */
export async function emptiedEntries(tx: Tx, { noun, id }: Purged): Promise<RedactedEntry[]> {
  type Held = Entry & { readonly hash: string };
  const found = await tx.derive((all) => all.rows<Held>(HOLDING, [noun, id]));
  return found.map(({ hash, ...entry }) => ({
    chain: entry.chain,
    position: entry.position,
    was: hash,
    now: entryHash(entry),
  }));
}

/** Removes a fact from the entries, from its table, and from the kept answers. Needs a recorded approval by two. */
export async function remove(tx: Tx, { noun, id }: Purged): Promise<void> {
  const row = statement(
    `purge.row.${noun}`,
    sql`DELETE FROM pledgebook."${noun}" WHERE id = $1::uuid RETURNING id`,
  );
  await tx.derive(async (all) => {
    await all.rows(EMPTY, [noun, id]);
    const removed = await all.rows(row, [id]);
    if (removed.length !== 1) throw new Error(`There was no ${noun} to purge.`);
    await all.rows(FORGET, [id]);
  });
}
