import type { FastifyInstance } from 'fastify';
import type { Act, Viewing } from '#ledger/act.js';
import type { Viewer } from '#ledger/viewer.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** On whose behalf the request comes; null where a route is open to anyone. */
    viewer: Viewer | null;
    /** What `@Viewing()` hands over. */
    viewing: Viewing | null;
    /** What `@Acting()` hands over. */
    act: Act | null;
  }
}

/** Gives every request its places for these from the start, so that all requests have one shape. */
export function prepareRequests(instance: FastifyInstance): void {
  instance.decorateRequest('viewer', null).decorateRequest('viewing', null).decorateRequest('act', null);
}
