import type { FastifyRequest } from 'fastify';
import type { SessionHolder } from '#tracker/sessions/session-holder.query.js';
import type { Caller } from '../access/caller.js';
import { inTheNameOf } from '../access/refused-as.js';
import { Problem } from '../http/problem.js';
import { forgetSession, sessionTokenIn } from './session-cookie.js';

/** What the book knows of sessions. */
export interface KnownSessions {
  /** Whose a session is, if it is good now. */
  find(token: string): Promise<SessionHolder | undefined>;
  /** Is told of each use. */
  used(session: string): void;
}

/** Tells who calls by the session that their browser shows. @throws Problem 401 */
export type BySession = (request: FastifyRequest) => Promise<Caller>;

/** By a session. The book is asked at every request, so that what was ended opens nothing more. */
export function bySession(known: KnownSessions): BySession {
  return async ({ headers }) => {
    const token = sessionTokenIn(headers.cookie);
    const holder = token === undefined ? undefined : await known.find(token);
    if (!holder) throw notGood();
    const { session, person, organisation, role } = holder;
    known.used(session);
    return { viewer: inTheNameOf(person, organisation), role, scopes: null, session };
  };
}

const notGood = (): Problem =>
  new Problem('unauthorized', {
    detail: 'You are not signed in, or no longer.',
    headers: { 'www-authenticate': 'Bearer', 'set-cookie': forgetSession() },
  });
