import type { FastifyReply, FastifyRequest } from 'fastify';
import { DatabaseAway } from '#ledger/errors.js';
import { Problem } from '../http/problem.js';
import { assertFromOurPage } from '../sessions/our-page.js';
import { showsSession } from '../sessions/session-cookie.js';
import type { Authenticate } from './authenticate.js';
import type { CallLimits } from './call-limits.js';
import type { Ended } from './ended.js';

/** Finds out who calls, and whether they may once more. @throws Problem 401, 403, 429 */
export type Identify = (request: FastifyRequest, reply: FastifyReply) => Promise<void>;

/**
 * Authenticates each request and counts it: to its caller, or as a wrong key to where it came from. Who is refused is
 * looked up once more, for the record; what once was good is no guess, and does not count as one.
 */
export function identifying(authenticate: Authenticate, ended: Ended, limits: CallLimits): Identify {
  return async (request, reply) => {
    const { authorization, cookie } = request.headers;
    const hasKey = authorization !== undefined || showsSession(cookie);
    if (hasKey) limits.admitKey(request.ip);
    try {
      request.caller = await authenticate(request);
    } catch (refusal) {
      if (!hasKey || !(refusal instanceof Problem) || ![401, 403].includes(refusal.status)) throw refusal;
      request.refusedAs = refusal.particulars.whom ?? (await ended(request)) ?? null;
      const isGuess = refusal.status === 401 && request.refusedAs?.session === undefined;
      if (isGuess) await limits.countWrongKey(request.ip).catch(unlessAway);
      throw refusal;
    }
    await limits.countCall(request.caller, reply);
    if (request.caller.session !== undefined) assertFromOurPage(request);
  };
}

/** While PostgreSQL is away no key opens anything, so a wrong one need not be counted to be refused. */
function unlessAway(error: unknown): void {
  if (!(error instanceof DatabaseAway)) throw error;
}
