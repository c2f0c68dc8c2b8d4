import { entryHash } from '#ledger/entries/entry-hash.js';
import type { Entry } from '#ledger/entries/entry.js';
import type { RedactedEntry } from '#ledger/verify/removals.js';
import { sql, statement } from '#ledger/statement.js';
import type { Tx } from '#ledger/writing/tx.js';

const AFTERWARDS = 'redacted(e.change, $1::text, $2::uuid, $3::text[])';

const HOLDING = statement(
  'redaction.holding',
  sql`SELECT e.id, e.chain, e.position, e.prev, e.hash, e.subject_type, e.subject_id, e.action, e.happened_on, e.recorded_at,
        e.recorded_by, e.source_id, ${AFTERWARDS} AS change, e.marking, e.organisation_id, e.audience
      FROM entry e
      WHERE e.change->$1::text @> jsonb_build_array(jsonb_build_object('id', $2::uuid)) AND ${AFTERWARDS} <> e.change
      ORDER BY e.chain, e.position`,
);
const ERASE = statement(
  'redaction.erase',
  sql`UPDATE pledgebook.entry e SET change = ${AFTERWARDS}
      WHERE e.change->$1::text @> jsonb_build_array(jsonb_build_object('id', $2::uuid)) AND ${AFTERWARDS} <> e.change`,
);
/** Forgets every kept answer that tells of a fact, by its id. */
export const FORGET = statement('redaction.forget', sql`DELETE FROM idempotency WHERE strpos(body, $1) > 0`);
const PRESENTED = statement(
  'redaction.presented',
  sql`SELECT 1 FROM version v WHERE v.pledges @> jsonb_build_array(jsonb_build_object('id', $1::text)) LIMIT 1`,
);

/** Which columns of which fact. */
export interface Redacting {
  readonly noun: string;
  readonly id: string;
  readonly columns: readonly string[];
}

const valuesOf = ({ noun, id, columns }: Redacting) => [noun, id, columns];

/** Every entry that holds such a text, whoever may see it: its hash, and what that of its content will be. */
export async function entriesHolding(tx: Tx, redacting: Redacting): Promise<RedactedEntry[]> {
  type Held = Entry & { readonly hash: string };
  const found = await tx.derive((all) => all.rows<Held>(HOLDING, valuesOf(redacting)));
  return found.map(({ hash, ...entry }) => ({
    chain: entry.chain,
    position: entry.position,
    was: hash,
    now: entryHash(entry),
  }));
}

/** Removes the texts from the entries, and every kept answer that tells of the fact. Needs a recorded approval by two. */
export async function erase(tx: Tx, redacting: Redacting): Promise<void> {
  await tx.derive(async (all) => {
    await all.rows(ERASE, valuesOf(redacting));
    await all.rows(FORGET, [redacting.id]);
  });
}

/** Whether a version of a proposal was presented with a pledge: its terms are kept with that version too. */
export const wasPresented = async (tx: Tx, { noun, id }: Pick<Redacting, 'noun' | 'id'>): Promise<boolean> =>
  noun === 'pledge' && (await tx.derive((all) => all.rows(PRESENTED, [id]))).length > 0;
