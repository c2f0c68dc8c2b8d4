import type { FastifyReply, FastifyRequest } from 'fastify';
import { DatabaseAway } from '#ledger/errors.js';
import { Problem } from '../http/problem.js';
import { showsSession } from '../sessions/session-cookie.js';
import type { Authenticate } from './authenticate.js';
import type { CallLimits } from './call-limits.js';

/** Finds out who calls, and whether they may once more. @throws Problem 401, 429 */
export type Identify = (request: FastifyRequest, reply: FastifyReply) => Promise<void>;

/** Authenticates each request and counts it: to its caller, or as a wrong key to where it came from. */
export function identifying(authenticate: Authenticate, limits: CallLimits): Identify {
  return async (request, reply) => {
    const { authorization, cookie } = request.headers;
    const hasKey = authorization !== undefined || showsSession(cookie);
    if (hasKey) limits.admitKey(request.ip);
    try {
      request.caller = await authenticate(request);
    } catch (refusal) {
      if (hasKey && refusal instanceof Problem && refusal.status === 401)
        await limits.countWrongKey(request.ip).catch(unlessAway);
      throw refusal;
    }
    await limits.countCall(request.caller, reply);
  };
}

/** While PostgreSQL is away no key opens anything, so a wrong one need not be counted to be refused. */
function unlessAway(error: unknown): void {
  if (!(error instanceof DatabaseAway)) throw error;
}
