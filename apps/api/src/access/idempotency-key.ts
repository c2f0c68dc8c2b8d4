import { hash } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import canonicalize from 'canonicalize';
import type { IdempotencyKey } from '#ledger/act.js';
import { invalid } from '../http/problem.js';

/**
 * The idempotency key of a write, with the digest of method, address and body (RFC 8785) that tells a repeat
 * from another request under the same key.
 *
 * @param sent the body as it was parsed, before defaults were filled in
 * @throws Problem 400
 */
export function idempotencyKey(
  { headers, method, url }: FastifyRequest,
  sent: unknown,
): IdempotencyKey | undefined {
  const key = headers['idempotency-key'];
  if (key === undefined) return undefined;
  if (typeof key !== 'string' || !/^[!-~]{1,255}$/.test(key)) {
    throw invalid('header', '/idempotency-key', 'bad_key', 'Expected 1 to 255 visible ASCII characters.');
  }
  return { key, fingerprint: hash('sha256', `${method} ${url}\n${canonicalize(sent) ?? ''}`, 'hex') };
}
