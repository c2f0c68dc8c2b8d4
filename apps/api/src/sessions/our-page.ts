import { timingSafeEqual } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { csrfTokenOf } from '#tracker/sessions/session-token.js';
import { Problem } from '../http/problem.js';
import { sessionTokenIn } from './session-cookie.js';

/** Whoever asks so changes nothing, so a page of somebody else's may make a browser ask. */
const SAFE = ['GET', 'HEAD', 'OPTIONS'];

/**
 * A browser shows its session whoever has it ask; what changes something therefore has to bring, in `X-CSRF-Token`, what
 * only a page of ours knows.
 *
 * @param request of somebody whose session let them in @throws Problem 403 `csrf_token_missing`
 */
export function assertFromOurPage({ method, headers }: FastifyRequest): void {
  if (SAFE.includes(method) || isFromOurPage(sessionTokenIn(headers.cookie)!, headers)) return;
  throw new Problem('forbidden', {
    code: 'csrf_token_missing',
    detail: 'What changes something in a session needs its `csrfToken` in the header X-CSRF-Token.',
  });
}

/** Browsers say so themselves, where they do (Fetch Metadata); the token is asked of everybody. */
function isFromOurPage(token: string, headers: FastifyRequest['headers']): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
  const given = headers['x-csrf-token'];
  const [expected, shown] = [Buffer.from(csrfTokenOf(token)), Buffer.from(String(given))];
  return expected.length === shown.length && timingSafeEqual(expected, shown);
}
