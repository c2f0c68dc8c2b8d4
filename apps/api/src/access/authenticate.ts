import { hash, timingSafeEqual } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { steward } from '#ledger/viewer.js';
import { Problem } from '../http/problem.js';
import type { Caller } from './caller.js';

/** Tells who calls. @throws Problem 401 */
export type Authenticate = (request: FastifyRequest) => Caller | Promise<Caller>;

/** The one key there is so far: who holds it is the steward of the book. */
export function byAdminKey(adminApiKey: string): (request: FastifyRequest) => Caller {
  const expected = hash('sha256', adminApiKey, 'buffer');
  const caller: Caller = { viewer: steward('admin-key'), role: 'admin', scopes: null };
  return ({ headers: { authorization } }) => {
    if (authorization === undefined) throw unauthorized('This needs an API key.', 'Bearer');
    const key = /^Bearer +([!-~]+)$/i.exec(authorization)?.[1];
    if (key === undefined || !timingSafeEqual(hash('sha256', key, 'buffer'), expected)) {
      throw unauthorized('The API key is not valid.', 'Bearer error="invalid_token"');
    }
    return caller;
  };
}

const unauthorized = (detail: string, challenge: string): Problem =>
  new Problem('unauthorized', { detail, headers: { 'www-authenticate': challenge } });
