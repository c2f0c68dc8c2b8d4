import type { FastifyInstance } from 'fastify';
import type { Act, Viewing } from '#ledger/act.js';
import type { Caller } from './caller.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who calls; null where a route is open to anyone. */
    caller: Caller | null;
    /** What `@Viewing()` hands over. */
    viewing: Viewing | null;
    /** What `@Acting()` hands over. */
    act: Act | null;
  }
}

/** Gives every request its places for these from the start, so that all requests have one shape. */
export function prepareRequests(instance: FastifyInstance): void {
  instance.decorateRequest('caller', null).decorateRequest('viewing', null).decorateRequest('act', null);
}
