import { endOfKey } from '#domain/access/key-life.js';
import type { Tx } from '#ledger/writing/tx.js';
import { seenBy } from '../access/administrator.js';
import { newFact } from '../facts/new-fact.js';
import type { ApiKeyEntity } from './api-key.entity.js';
import type { KeyWanted } from './key-for.js';
import type { MadeKey } from './made-key.js';
import type { NewKey } from './new-key.js';

/** The row of a new key. It hangs on the key, or the session, that it is made with. */
export async function newKeyRow(
  tx: Tx,
  { name, person, days }: NewKey,
  { organisation, made }: KeyWanted,
  { hash, hint }: Omit<MadeKey, 'text'>,
  { madeWith, session }: { readonly madeWith: ApiKeyEntity | null; readonly session?: string },
): Promise<ApiKeyEntity> {
  const now = await tx.now();
  const fact = newFact(seenBy(organisation.id), tx.act.viewer, now);
  return {
    ...fact,
    name,
    person_id: person ?? null,
    acts_as: person ?? fact.id,
    made_with: madeWith?.id ?? null,
    made_in: session ?? null,
    role: made.role,
    scopes: made.scopes && [...made.scopes],
    hash,
    hint,
    expires_at: endOfKey(now, days, madeWith?.expires_at ?? null),
    revoked_at: null,
    replaced_by: null,
  };
}
