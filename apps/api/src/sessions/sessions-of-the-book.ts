import type { Ledger } from '#ledger/ledger.js';
import { findSessionHolder, noteSessionUse } from '#tracker/sessions/session-holder.query.js';
import { OncePerMinute } from '../access/once-per-minute.js';
import type { KnownSessions } from './by-session.js';

/**
 * The sessions that people have begun. That something was done in one is noted beside the request, at most once a minute;
 * where that fails, nobody waits for it and the next use is noted instead.
 *
 * @param ledger is asked for with the first session, for the gate is built before the book is opened
 */
export function sessionsOfTheBook(ledger: () => Ledger): KnownSessions {
  const noted = new OncePerMinute();
  return {
    find: (token) => findSessionHolder(ledger(), token),
    used(session) {
      if (!noted.isDue(session, performance.now())) return;
      noteSessionUse(ledger(), session).catch(() => noted.forget(session));
    },
  };
}
