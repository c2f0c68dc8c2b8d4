import type { Ledger } from '#ledger/ledger.js';
import { findKeyHolders } from '#tracker/keys/key-holder.query.js';
import { findSessionHolders } from '#tracker/sessions/session-holder.query.js';
import type { KnownSessions } from '../sessions/by-session.js';
import type { KnownKeys } from './authenticate.js';

/** The keys that the book keeps, looked up by one statement at a time. @param used is told of each use */
export const keysInTurn = (ledger: () => Ledger, { used }: Pick<KnownKeys, 'used'>): KnownKeys => ({
  find: inTurn((texts) => findKeyHolders(ledger(), texts, 'call')),
  used,
});

/** The sessions that people have begun, in the same way. */
export const sessionsInTurn = (
  ledger: () => Ledger,
  { used }: Pick<KnownSessions, 'used'>,
): KnownSessions => ({
  find: inTurn((tokens) => findSessionHolders(ledger(), tokens, 'call')),
  used,
});

/**
 * Looks up by one statement at a time: whoever comes while one is under way is looked up by the next, together with all
 * others who do. However many come, PostgreSQL has no more to do than that.
 */
export function inTurn<T>(
  findAll: (texts: readonly string[]) => Promise<ReadonlyMap<string, T>>,
): (text: string) => Promise<T | undefined> {
  let waiting = new Set<string>();
  let next: Promise<ReadonlyMap<string, T>> | undefined;
  let underWay: Promise<unknown> = Promise.resolve();
  return async (text) => {
    waiting.add(text);
    next ??= underWay.then(() => {
      const asked = [...waiting];
      waiting = new Set();
      next = undefined;
      const found = findAll(asked);
      underWay = found.catch(() => undefined);
      return found;
    });
    return (await next).get(text);
  };
}
