import type { Ledger } from '#ledger/ledger.js';
import { findKeyHolder, noteKeyUse } from '#tracker/keys/key-holder.query.js';
import type { KnownKeys } from './authenticate.js';
import { OncePerMinute } from './once-per-minute.js';

/**
 * The keys that the book keeps. That one was used is noted beside the request, at most once a minute; where that fails,
 * nobody waits for it and the next use is noted instead.
 *
 * @param ledger is asked for with the first key, for the gate is built before the book is opened
 */
export function keysOfTheBook(ledger: () => Ledger): KnownKeys {
  const noted = new OncePerMinute();
  return {
    find: (key) => findKeyHolder(ledger(), key),
    used(keyId) {
      if (!noted.isDue(keyId, performance.now())) return;
      noteKeyUse(ledger(), keyId).catch(() => noted.forget(keyId));
    },
  };
}
