import type { Capability } from '#domain/access/capability.js';
import type { Standing } from '#domain/access/may.js';
import { lowerRole } from '#domain/access/rank.js';
import type { Role } from '#domain/access/role.js';
import type { Ledger } from '#ledger/ledger.js';
import { sql, statement } from '#ledger/statement.js';
import { keyHash } from './made-key.js';

const HOLDER = statement('key.holder', sql`SELECT * FROM key_holder($1::bytea)`);
const HOLDERS = statement(
  'key.holders',
  sql`
  SELECT jsonb_object_agg(asked.hash, to_jsonb(holder)) AS found
  FROM unnest($1::text[]) AS asked (hash), key_holder(asked.hash::bytea) AS holder`,
);
const NOTE_USE = statement('key.noteUse', sql`SELECT note_key_use($1::uuid)`);

interface HolderRow {
  readonly key: string;
  readonly acts_as: string;
  readonly organisation: string;
  readonly key_role: Role;
  readonly person_role: Role | null;
  readonly scopes: Capability[] | null;
}

/** Whoever a key lets in: who they are, of which organisation, and what they may do with it. */
export interface KeyHolder extends Standing {
  /** The id of the key. */
  readonly key: string;
  readonly actsAs: string;
  readonly organisation: string;
}

/** Whose a key is, if it is good now; undefined for every reason why it is not. @throws DatabaseAway */
export async function findKeyHolder(ledger: Ledger, text: string): Promise<KeyHolder | undefined> {
  const found = await ledger.call<HolderRow>(HOLDER, [keyHash(text)]);
  return found && holderOf(found);
}

/** Whose each of many keys is, by one statement, which waits for nobody (`callAside`) or not; those that are not good now are left out. @throws DatabaseAway */
export async function findKeyHolders(
  ledger: Ledger,
  texts: readonly string[],
  call: 'call' | 'callAside',
): Promise<ReadonlyMap<string, KeyHolder>> {
  const answer = await ledger[call]<{ found: Record<string, HolderRow> | null }>(HOLDERS, [
    texts.map(keyHash),
  ]);
  const found = answer?.found ?? {};
  const good = texts.filter((text) => found[keyHash(text)]);
  return new Map(good.map((text) => [text, holderOf(found[keyHash(text)]!)]));
}

function holderOf({
  key,
  acts_as: actsAs,
  organisation,
  key_role,
  person_role,
  scopes,
}: HolderRow): KeyHolder {
  return { key, actsAs, organisation, role: lowerRole(key_role, person_role ?? key_role), scopes };
}

/** Notes that a key was used, unless that was noted within the last minute. */
export async function noteKeyUse(ledger: Ledger, key: string): Promise<void> {
  await ledger.call(NOTE_USE, [key]);
}
