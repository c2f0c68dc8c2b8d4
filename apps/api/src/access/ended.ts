import type { FastifyRequest } from 'fastify';
import { isKeyText } from '#domain/access/key-text.js';
import { DatabaseAway } from '#ledger/errors.js';
import type { Ledger } from '#ledger/ledger.js';
import { findRefusedKeys, findRefusedSessions } from '#tracker/access-records/refused.query.js';
import { sessionTokenIn } from '../sessions/session-cookie.js';
import { bearer } from './bearer.js';
import { inTurn } from './in-turn.js';
import { inTheNameOf, type RefusedAs } from './refused-as.js';

/** Whose key or session it was that a request shows and that opens nothing any more; undefined where it never did. */
export type Ended = (request: FastifyRequest) => Promise<RefusedAs | undefined>;

/**
 * Asks the book about what does not let in, by one statement at a time. While it cannot be asked, nothing is known of
 * anybody.
 *
 * @param ledger is asked for with the first refusal, for the gate is built before the book is opened
 */
export function endedInTheBook(ledger: () => Ledger): Ended {
  const keys = inTurn((texts) => findRefusedKeys(ledger(), texts));
  const sessions = inTurn((tokens) => findRefusedSessions(ledger(), tokens));

  async function key(text: string | undefined): Promise<RefusedAs | undefined> {
    const found = text !== undefined && isKeyText(text) && (await keys(text));
    if (!found) return undefined;
    return { viewer: inTheNameOf(found.acts_as, found.organisation), key: found.key, code: found.code };
  }

  async function session(token: string | undefined): Promise<RefusedAs | undefined> {
    const found = token !== undefined && (await sessions(token));
    if (!found) return undefined;
    const { person, organisation, ...how } = found;
    return { viewer: inTheNameOf(person, organisation), ...how };
  }

  return async ({ headers: { authorization, cookie } }) => {
    try {
      return await (authorization === undefined
        ? session(sessionTokenIn(cookie))
        : key(bearer(authorization)));
    } catch (error) {
      if (error instanceof DatabaseAway) return undefined;
      throw error;
    }
  };
}
