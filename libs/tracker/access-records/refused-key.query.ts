import type { Ledger } from '#ledger/ledger.js';
import { sql, statement } from '#ledger/statement.js';
import { keyHash } from '../keys/made-key.js';

const REFUSED = statement('key.refused', sql`SELECT * FROM key_refused($1::bytea)`);

/** A key that the book knows and that opens nothing. */
export interface RefusedKey {
  readonly key: string;
  readonly acts_as: string;
  readonly organisation: string;
  /** What had ended: `key_revoked`, `key_expired`, `person_suspended`, `organisation_suspended`. */
  readonly code: string;
}

/** Whose a key was that opens nothing any more; undefined of one that never was one. @throws DatabaseAway */
export const findRefusedKey = (ledger: Ledger, text: string): Promise<RefusedKey | undefined> =>
  ledger.call<RefusedKey>(REFUSED, [keyHash(text)]);
