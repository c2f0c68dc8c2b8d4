import { IDLE_MINUTES } from '#domain/access/session-life.js';
import type { Ledger } from '#ledger/ledger.js';
import { sql, statement } from '#ledger/statement.js';
import { keyHash } from '../keys/made-key.js';
import { tokenHash } from '../sessions/session-token.js';

const KEY = statement('key.refused', sql`SELECT * FROM key_refused($1::bytea)`);
const SESSION = statement(
  'session.refused',
  sql`SELECT * FROM session_refused($1::bytea, ${String(IDLE_MINUTES)})`,
);

/** A key that the book knows and that opens nothing. */
export interface RefusedKey {
  readonly key: string;
  readonly acts_as: string;
  readonly organisation: string;
  /** What had ended: `key_revoked`, `key_expired`, `person_suspended`, `organisation_suspended`. */
  readonly code: string;
}

/** A session that the book knows and that opens nothing. */
export interface RefusedSession {
  readonly session: string;
  readonly person: string;
  readonly organisation: string;
  /** What had ended: `session_ended`, `session_expired`, `person_suspended`, `organisation_suspended`. */
  readonly code: string;
}

/** Whose a key was that opens nothing any more; undefined of one that never was one. @throws DatabaseAway */
export const findRefusedKey = (ledger: Ledger, text: string): Promise<RefusedKey | undefined> =>
  ledger.call<RefusedKey>(KEY, [keyHash(text)]);

/** Whose a session was that opens nothing any more; undefined of one that never was one. @throws DatabaseAway */
export const findRefusedSession = (ledger: Ledger, token: string): Promise<RefusedSession | undefined> =>
  ledger.call<RefusedSession>(SESSION, [tokenHash(token)]);
