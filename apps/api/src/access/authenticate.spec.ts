import { describe, expect, it } from '@jest/globals';
import type { FastifyRequest } from 'fastify';
import { keyText } from '#domain/access/key-text.js';
import { byKey, type KnownKeys } from './authenticate.js';

const KEY = 'a-key-of-more-than-thirty-two-characters';
const ANALYSTS = keyText(new Uint8Array(20).fill(7));
const asked: string[] = [];
const used: string[] = [];

/** A book that knows one key. */
const book: KnownKeys = {
  async find(key) {
    asked.push(key);
    if (key !== ANALYSTS) return undefined;
    return { key: 'key-1', actsAs: 'ann', organisation: 'mfa', role: 'analyst', scopes: ['read'] };
  },
  used: (key) => void used.push(key),
};
const authenticate = byKey(KEY, book);
const from = async (authorization?: string) => authenticate({ headers: { authorization } } as FastifyRequest);

describe('byKey', () => {
  it.each([`Bearer ${KEY}`, `bearer ${KEY}`, `Bearer   ${KEY}`])('knows %s', async (authorization) => {
    expect(await from(authorization)).toMatchObject({
      role: 'admin',
      viewer: { kind: 'steward', principal: 'admin-key' },
    });
  });

  it('knows the keys that the book knows, and tells it of the use', async () => {
    expect(await from(`Bearer ${ANALYSTS}`)).toEqual({
      viewer: { kind: 'member', principal: 'ann', person: 'ann', organisation: 'mfa' },
      role: 'analyst',
      scopes: ['read'],
      key: 'key-1',
    });
    expect(used).toEqual(['key-1']);
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
    `Basic ${ANALYSTS}`,
    `Bearer ${ANALYSTS.slice(1)}`,
    `Bearer ${ANALYSTS}0`,
    `Bearer ${ANALYSTS.toUpperCase()}`,
    `Bearer ${ANALYSTS.replace('07', '70')}`,
  ])('refuses %s, without asking the book', async (authorization) => {
    const before = asked.length;
    await expect(from(authorization)).rejects.toMatchObject({ status: 401 });
    expect(asked).toHaveLength(before);
  });

  it('refuses what the book does not know in the same words as what cannot be a key', async () => {
    const [unknown, none] = await Promise.all(
      [keyText(new Uint8Array(20)), 'x'].map((key) => from(`Bearer ${key}`).catch((error: unknown) => error)),
    );
    expect(unknown).toMatchObject({
      status: 401,
      headers: { 'www-authenticate': 'Bearer error="invalid_token"' },
    });
    expect(unknown).toEqual(none);
  });
});
