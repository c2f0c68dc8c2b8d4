import type { Act, Written } from '#ledger/act.js';
import { Conflict } from '#ledger/errors.js';
import type { Ledger } from '#ledger/ledger.js';
import { steward } from '#ledger/viewer.js';
import { update, type RowChange } from '#ledger/writing/row-change.js';
import type { Tx } from '#ledger/writing/tx.js';
import { ApiKeyEntity } from './api-key.entity.js';
import { keysHangingOn } from './key.store.js';
import { recordKey } from './record-key.js';

/** Looks at most: one for every organisation that keys have been made for from elsewhere, and some lost to others. */
const ATTEMPTS = 20;

/** Keys hang on what is to be revoked that are another organisation's: their end is for an entry of theirs. */
class KeysElsewhere extends Error {
  override readonly name = 'KeysElsewhere';
  constructor(
    readonly roots: readonly string[],
    readonly organisation: string,
  ) {
    super('Keys of another organisation have to be revoked first.');
  }
}

/**
 * Revokes keys with all that hang on them, as changes of the entry that a write records; with `withKeysElsewhere` around it.
 * @param roots ids of keys, revoked or not
 * @param organisation whose entry it is
 * @param named the key that is revoked although it has expired
 */
export async function revoking(
  tx: Tx,
  roots: readonly string[],
  organisation: string,
  named?: string,
): Promise<RowChange[]> {
  const now = await tx.now();
  const hanging = roots.length > 0 ? await keysHangingOn(tx, roots) : [];
  const good = hanging.filter(({ id, expires_at }) => expires_at > now || id === named);
  const elsewhere = good.find(({ organisation_id }) => organisation_id !== organisation);
  if (elsewhere) throw new KeysElsewhere(roots, elsewhere.organisation_id);
  return good.map((one) => update(ApiKeyEntity, one, { revoked_at: now }));
}

/**
 * A write that revokes keys. Those of other organisations, which only the organisation that keeps the book makes, are revoked
 * before, each in an entry that its own organisation sees; so once the write is done, all of them are.
 * @throws Conflict `lost_race`, and whatever the write throws
 */
export async function withKeysElsewhere(
  ledger: Ledger,
  act: Act,
  write: () => Promise<Written>,
): Promise<Written> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    try {
      return await write();
    } catch (error) {
      if (!(error instanceof KeysElsewhere)) throw error;
      await revokeElsewhere(ledger, act, error);
    }
  }
  throw lostRace();
}

async function revokeElsewhere(ledger: Ledger, act: Act, elsewhere: KeysElsewhere): Promise<void> {
  const { viewer, today, assertAllowed } = act;
  const asSteward = { viewer: steward(viewer.principal), today, assertAllowed };
  await ledger.write(asSteward, async (tx) => {
    tx.lockAccess();
    const now = await tx.now();
    const good = (await keysHangingOn(tx, elsewhere.roots)).filter(
      ({ organisation_id, expires_at }) => organisation_id === elsewhere.organisation && expires_at > now,
    );
    if (good.length === 0) throw lostRace();
    const revoked = good.map((one) => update(ApiKeyEntity, one, { revoked_at: now }));
    await recordKey(tx, 'key.revoked', good[0]!, ...revoked);
    return { status: 204, body: '' };
  });
}

const lostRace = (): Conflict => new Conflict('lost_race', 'Other changes came first; try again.');
