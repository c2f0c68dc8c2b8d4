import type { FastifyReply, FastifyRequest } from 'fastify';
import { DatabaseAway } from '#ledger/errors.js';
import { Problem } from '../http/problem.js';
import { assertFromOurPage } from '../sessions/our-page.js';
import { showsSession } from '../sessions/session-cookie.js';
import type { Authenticate } from './authenticate.js';
import type { CallLimits } from './call-limits.js';
import type { Ended } from './ended.js';
import type { RefusedAs } from './refused-as.js';

/** Finds out who calls, and whether they may once more. @throws Problem 401, 403, 429 */
export type Identify = (request: FastifyRequest, reply: FastifyReply) => Promise<void>;

export interface Gatekeepers {
  /** Asks the book about everybody by themselves. */
  readonly atOnce: Authenticate;
  /** Asks about everybody who comes from where too many wrong keys came, by one statement at a time. */
  readonly inTurn: Authenticate;
  readonly ended: Ended;
}

/**
 * Authenticates each request and counts it: to its caller; as a wrong key to where it came from; or, of what was good once
 * and is no guess, to itself. Whoever has a good key is let in whatever else comes from there: only who would be refused
 * is told that it was too often.
 */
export function identifying({ atOnce, inTurn, ended }: Gatekeepers, limits: CallLimits): Identify {
  return async (request, reply) => {
    const authenticate = limits.isCrowded(request.ip) ? inTurn : atOnce;
    try {
      request.caller = await authenticate(request);
    } catch (refusal) {
      if (isRefusal(refusal) && showsSomething(request)) {
        request.refusedAs = refusal.particulars.whom ?? (await ended(request)) ?? null;
        await count(request, limits).catch(unlessAway);
      }
      throw refusal;
    }
    await limits.countCall(request.caller, reply);
    if (request.caller.session !== undefined) assertFromOurPage(request);
  };
}

const isRefusal = (error: unknown): error is Problem =>
  error instanceof Problem && (error.status === 401 || error.status === 403);

const showsSomething = ({ headers: { authorization, cookie } }: FastifyRequest): boolean =>
  authorization !== undefined || showsSession(cookie);

const count = ({ refusedAs, ip }: FastifyRequest, limits: CallLimits): Promise<void> =>
  refusedAs ? limits.countEnded(nameOf(refusedAs)) : limits.countWrongKey(ip);

const nameOf = ({ key, session, viewer, subject }: RefusedAs): string =>
  key ?? session ?? viewer?.principal ?? `subject ${subject}`;

/** While PostgreSQL is away no key opens anything, so a wrong one need not be counted to be refused. */
export function unlessAway(error: unknown): void {
  if (!(error instanceof DatabaseAway)) throw error;
}
