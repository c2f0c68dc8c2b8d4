import type { FastifyReply, FastifyRequest } from 'fastify';

/**
 * What every answer tells browsers: to guess at nothing, run nothing, frame it nowhere, and tell nobody of it. And it is
 * kept nowhere on its way: what a key may see may be above TLP:CLEAR, or follow from what is, whatever its own marking
 * says. Who asked may keep it, and ask again whether it still holds. What is for everybody says otherwise itself.
 */
export const GUARDS = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'content-security-policy':
    "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
  'cross-origin-resource-policy': 'same-origin',
} as const;

const HSTS = 'max-age=31536000; includeSubDomains';

/** Writes what every answer says: the id of its request, and what browsers may do with it. */
export type StandardHeaders = (request: FastifyRequest, reply: FastifyReply) => void;

/** @param behindTls whether clients come by TLS only, although this process does not see it */
export const standardHeaders =
  (behindTls: boolean): StandardHeaders =>
  (request, reply) => {
    void reply.header('x-request-id', request.id).headers(GUARDS);
    if (behindTls || request.protocol === 'https') void reply.header('strict-transport-security', HSTS);
  };
