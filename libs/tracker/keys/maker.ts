import { checkRotation } from '#domain/access/check-key.js';
import type { Standing } from '#domain/access/may.js';
import { allow } from '#domain/rules/allow.js';
import type { Tx } from '#ledger/writing/tx.js';
import type { ApiKeyEntity } from './api-key.entity.js';
import { keyRow, lineEnds } from './key.store.js';

/** Whoever makes a key: what they may do themselves, and what they came with. */
export interface Maker extends Standing {
  /** The id of the key they came with; none for the operator's, and for whoever came without one. */
  readonly key?: string;
  /** The id of the session they are in, if they are in one. */
  readonly session?: string;
  /** They came by an access token of an identity provider's. */
  readonly token?: true;
}

/**
 * The key that another is made with; null where whoever makes it came without one of the book's. What is made hangs on it.
 * @throws RuleBroken `made_with_token`; `key_replaced` in its grace; `key_revoked`, `key_expired` where it ended while this waited
 */
export async function keyOfMaker(tx: Tx, { key, token }: Maker): Promise<ApiKeyEntity | null> {
  if (token) {
    const message = 'An access token ends soon, and makes no key that would outlive it: make it with a key.';
    allow([{ code: 'made_with_token', message }]);
  }
  if (key === undefined) return null;
  const row = await keyRow(tx, key);
  allow(checkRotation(row, await tx.now()));
  return row;
}

/**
 * What a key hangs on that takes the place of another: on the key with which that is done, since whoever has it sees the new one;
 * but if that is the key itself, or none of the book's, on what the old one hung on; and on the session in which it is done.
 * @returns also when it has to end: with what it is made with, or with what takes the place of that
 */
export async function hangsOn(
  tx: Tx,
  { session }: Maker,
  madeWith: ApiKeyEntity | null,
  { id, made_with, made_in }: ApiKeyEntity,
): Promise<{ made_with: string | null; made_in: string | null; limit: string | null }> {
  if (madeWith === null) return { made_with, made_in: session ?? made_in, limit: null };
  if (madeWith.id !== id) return { made_with: madeWith.id, made_in, limit: madeWith.expires_at };
  return { made_with, made_in, limit: made_with === null ? null : await lineEnds(tx, made_with) };
}
