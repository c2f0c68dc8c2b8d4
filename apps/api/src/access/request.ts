import type { FastifyInstance } from 'fastify';
import type { Act, Viewing } from '#ledger/act.js';
import type { Problem } from '../http/problem.js';
import type { Caller } from './caller.js';
import type { RefusedAs } from './refused-as.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who calls; null where a route is open to anyone. */
    caller: Caller | null;
    /** Whom they are known as who are refused before they were let in. */
    refusedAs: RefusedAs | null;
    /** That it is refused is recorded where it is. */
    recordedThere: true | null;
    /** What `@Viewing()` hands over. */
    viewing: Viewing | null;
    /** What `@Acting()` hands over. */
    act: Act | null;
    /** Why it was answered with a problem, by code: for the log. */
    reasons: readonly string[] | null;
    /** Why it is not answered any more, though it was let in. */
    cutOff: Problem | null;
    /** What it asked to be written is being committed; its answer shows no more than that. */
    committed: true | null;
    /** The RED records that an answer shows which is not JSON, by id or reference: it has to say so itself. */
    showsRed: readonly string[] | null;
  }
}

const PLACES = [
  ...['caller', 'refusedAs', 'recordedThere', 'viewing', 'act'],
  ...['reasons', 'cutOff', 'committed', 'showsRed'],
];

/** Gives every request its places for these from the start, so that all requests have one shape. */
export function prepareRequests(instance: FastifyInstance): void {
  for (const place of PLACES) instance.decorateRequest(place, null);
}
