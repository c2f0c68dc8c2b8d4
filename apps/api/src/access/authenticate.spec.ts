import { describe, expect, it } from '@jest/globals';
import type { FastifyRequest } from 'fastify';
import { byAdminKey } from './authenticate.js';

const KEY = 'a-key-of-more-than-thirty-two-characters';
const authenticate = byAdminKey(KEY);
const from = (authorization?: string) => authenticate({ headers: { authorization } } as FastifyRequest);

describe('byAdminKey', () => {
  it.each([`Bearer ${KEY}`, `bearer ${KEY}`, `Bearer   ${KEY}`])('knows %s', (authorization) => {
    expect(from(authorization)).toMatchObject({
      role: 'admin',
      viewer: { kind: 'steward', principal: 'admin-key' },
    });
  });

  it.each([
    undefined,
    '',
    KEY,
    'Bearer',
    `Bearer ${KEY} `,
    `Bearer ${KEY}x`,
    `Bearer ${KEY.slice(1)}`,
    `Basic ${KEY}`,
  ])('refuses %s', (authorization) =>
    expect(() => from(authorization)).toThrow(expect.objectContaining({ status: 401 })),
  );
});
