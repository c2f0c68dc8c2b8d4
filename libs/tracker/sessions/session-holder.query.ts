import type { Role } from '#domain/access/role.js';
import { IDLE_MINUTES } from '#domain/access/session-life.js';
import type { Ledger } from '#ledger/ledger.js';
import { sql, statement } from '#ledger/statement.js';
import { tokenHash } from './session-token.js';

const HOLDER = statement(
  'session.holder',
  sql`SELECT * FROM session_holder($1::bytea, ${String(IDLE_MINUTES)})`,
);
const HOLDERS = statement(
  'session.holders',
  sql`
  SELECT jsonb_object_agg(asked.hash, to_jsonb(holder)) AS found
  FROM unnest($1::text[]) AS asked (hash),
    session_holder(asked.hash::bytea, ${String(IDLE_MINUTES)}) AS holder`,
);
const NOTE_USE = statement('session.noteUse', sql`SELECT note_session_use($1::uuid)`);

/** Whoever a session lets in. */
export interface SessionHolder {
  /** The id of the session. */
  readonly session: string;
  readonly person: string;
  readonly organisation: string;
  readonly role: Role;
}

/** Whose a session is, if it is good now; undefined for every reason why it is not. @throws DatabaseAway */
export const findSessionHolder = (ledger: Ledger, token: string): Promise<SessionHolder | undefined> =>
  ledger.call<SessionHolder>(HOLDER, [tokenHash(token)]);

/**
 * Whose each of many sessions is, by one statement, which waits for nobody (`callAside`) or not; those that are not good now are left out.
 * @throws DatabaseAway
 */
export async function findSessionHolders(
  ledger: Ledger,
  tokens: readonly string[],
  call: 'call' | 'callAside',
): Promise<ReadonlyMap<string, SessionHolder>> {
  const answer = await ledger[call]<{ found: Record<string, SessionHolder> | null }>(HOLDERS, [
    tokens.map(tokenHash),
  ]);
  const found = answer?.found ?? {};
  const good = tokens.filter((token) => found[tokenHash(token)]);
  return new Map(good.map((token) => [token, found[tokenHash(token)]!]));
}

/** Notes that something was done in a session, unless that was noted within the last minute. */
export async function noteSessionUse(ledger: Ledger, session: string): Promise<void> {
  await ledger.call(NOTE_USE, [session]);
}
