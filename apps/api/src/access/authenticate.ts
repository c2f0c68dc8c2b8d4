import { hash, timingSafeEqual } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { steward, type Viewer } from '#ledger/viewer.js';
import { Problem } from '../http/problem.js';

/** Tells on whose behalf a request comes. @throws Problem 401 */
export type Authenticate = (request: FastifyRequest) => Viewer;

/** The one key there is so far: who holds it is the steward of the book. */
export function byAdminKey(adminApiKey: string): Authenticate {
  const expected = hash('sha256', adminApiKey, 'buffer');
  const viewer = steward('admin-key');
  return ({ headers: { authorization } }) => {
    if (authorization === undefined) throw unauthorized('This needs an API key.', 'Bearer');
    const key = /^Bearer +([!-~]+)$/i.exec(authorization)?.[1];
    if (key === undefined || !timingSafeEqual(hash('sha256', key, 'buffer'), expected)) {
      throw unauthorized('The API key is not valid.', 'Bearer error="invalid_token"');
    }
    return viewer;
  };
}

const unauthorized = (detail: string, challenge: string): Problem =>
  new Problem('unauthorized', { detail, headers: { 'www-authenticate': challenge } });
