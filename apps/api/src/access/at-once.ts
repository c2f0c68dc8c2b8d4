import type { Ledger } from '#ledger/ledger.js';
import { findKeyHolders } from '#tracker/keys/key-holder.query.js';
import { findSessionHolders } from '#tracker/sessions/session-holder.query.js';
import type { KnownSessions } from '../sessions/by-session.js';
import type { KnownKeys } from './authenticate.js';

const notNoted = (): void => undefined;

/** The keys that the book keeps, for whoever asks about many at once; to be looked up so is no use of a key. */
export const keysAtOnce = (ledger: () => Ledger): KnownKeys => ({
  find: atOnce((texts) => findKeyHolders(ledger(), texts, 'callAside')),
  used: notNoted,
});

/** The sessions that people have begun, in the same way. */
export const sessionsAtOnce = (ledger: () => Ledger): KnownSessions => ({
  find: atOnce((tokens) => findSessionHolders(ledger(), tokens, 'callAside')),
  used: notNoted,
});

/** Looks up, with one statement, all that are asked for before anything else happens. */
function atOnce<T>(
  findAll: (texts: readonly string[]) => Promise<ReadonlyMap<string, T>>,
): (text: string) => Promise<T | undefined> {
  let texts: string[] = [];
  let found: Promise<ReadonlyMap<string, T>> | undefined;
  return async (text) => {
    texts.push(text);
    found ??= Promise.resolve().then(() => {
      const asked = texts;
      [texts, found] = [[], undefined];
      return findAll(asked);
    });
    return (await found).get(text);
  };
}
