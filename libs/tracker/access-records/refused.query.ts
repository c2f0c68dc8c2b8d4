import { IDLE_MINUTES } from '#domain/access/session-life.js';
import type { Ledger } from '#ledger/ledger.js';
import { sql, statement, type Statement } from '#ledger/statement.js';
import { keyHash } from '../keys/made-key.js';
import { tokenHash } from '../sessions/session-token.js';

const KEYS = statement(
  'key.refused',
  sql`
  SELECT jsonb_object_agg(asked.hash, to_jsonb(refused)) AS found
  FROM unnest($1::text[]) AS asked (hash), key_refused(asked.hash::bytea) AS refused`,
);
const SESSIONS = statement(
  'session.refused',
  sql`
  SELECT jsonb_object_agg(asked.hash, to_jsonb(refused)) AS found
  FROM unnest($1::text[]) AS asked (hash),
    session_refused(asked.hash::bytea, ${String(IDLE_MINUTES)}) AS refused`,
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

type Found<T> = Promise<ReadonlyMap<string, T>>;

/** Whose keys those were that open nothing any more; what never was one is left out. @throws DatabaseAway */
export const findRefusedKeys = (ledger: Ledger, texts: readonly string[]): Found<RefusedKey> =>
  findAll(ledger, KEYS, texts, keyHash);

/** Whose sessions those were that open nothing any more; what never was one is left out. @throws DatabaseAway */
export const findRefusedSessions = (ledger: Ledger, tokens: readonly string[]): Found<RefusedSession> =>
  findAll(ledger, SESSIONS, tokens, tokenHash);

async function findAll<T>(
  ledger: Ledger,
  what: Statement,
  texts: readonly string[],
  hashOf: (text: string) => string,
): Found<T> {
  const answer = await ledger.call<{ found: Record<string, T> | null }>(what, [texts.map(hashOf)]);
  const found = answer?.found ?? {};
  const known = texts.filter((text) => found[hashOf(text)]);
  return new Map(known.map((text) => [text, found[hashOf(text)]!]));
}
