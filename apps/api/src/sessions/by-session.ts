import { timingSafeEqual } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { csrfTokenOf } from '#tracker/sessions/session-token.js';
import type { SessionHolder } from '#tracker/sessions/session-holder.query.js';
import type { Caller } from '../access/caller.js';
import { Problem } from '../http/problem.js';
import { forgetSession, sessionTokenIn } from './session-cookie.js';

/** What the book knows of sessions. */
export interface KnownSessions {
  /** Whose a session is, if it is good now. */
  find(token: string): Promise<SessionHolder | undefined>;
  /** Is told of each use. */
  used(session: string): void;
}

/** Tells who calls by the session that their browser shows. @throws Problem 401, 403 */
export type BySession = (request: FastifyRequest) => Promise<Caller>;

/** Whoever asks so changes nothing, so a page of somebody else's may make a browser ask. */
const SAFE = ['GET', 'HEAD', 'OPTIONS'];

/**
 * By a session. The book is asked at every request, so that what was ended opens nothing more. A browser shows its session
 * whoever has it ask; what changes something therefore has to bring, in `X-CSRF-Token`, what only a page of ours knows.
 */
export function bySession(known: KnownSessions): BySession {
  return async ({ method, headers }) => {
    const token = sessionTokenIn(headers.cookie);
    const holder = token === undefined ? undefined : await known.find(token);
    if (!holder) throw notGood();
    if (!SAFE.includes(method) && !isFromOurPage(token!, headers)) throw notFromOurPage();
    const { session, person, organisation, role } = holder;
    known.used(session);
    return {
      viewer: { kind: 'member', principal: person, organisation, person },
      ...{ role, scopes: null, session },
    };
  };
}

/** Browsers say so themselves, where they do (Fetch Metadata); the token is asked of everybody. */
function isFromOurPage(token: string, headers: FastifyRequest['headers']): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
  const given = headers['x-csrf-token'];
  const [expected, shown] = [Buffer.from(csrfTokenOf(token)), Buffer.from(String(given))];
  return expected.length === shown.length && timingSafeEqual(expected, shown);
}

const notGood = (): Problem =>
  new Problem('unauthorized', {
    detail: 'You are not signed in, or no longer.',
    headers: { 'www-authenticate': 'Bearer', 'set-cookie': forgetSession() },
  });

const notFromOurPage = (): Problem =>
  new Problem('forbidden', {
    code: 'csrf_token_missing',
    detail: 'What changes something in a session needs its `csrfToken` in the header X-CSRF-Token.',
  });
