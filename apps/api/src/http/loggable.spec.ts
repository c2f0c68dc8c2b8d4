import { randomBytes } from 'node:crypto';
import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { loggable } from './loggable.js';

it.each([
  '/api/v1/proposals/UA-SG-2025-01/pledges?party=EE&status=dormant&limit=50',
  '/api/v1/pledges/0198f000-dead-7000-8000-000000000001/unlock?asOf=2026-01-10',
  '/api/v1/parties?knownAt=2026-01-10T12:00:00.123456Z&asOf=2026-01-10',
  '/api/v1/parties?knownAt=2026-01-10T12%3A00%3A00Z',
  '/docs/swagger-ui.css',
  '/.well-known/security.txt',
])('%s is logged as it is', (url) => expect(loggable(url)).toBe(url));

it('a key is not, wherever it stands and however it is written', () => {
  const key = fc
    .uint8Array({ minLength: 20, maxLength: 20 })
    .map((bits) => `pb_live_${Buffer.from(bits).toString('base64url')}`);
  const written = fc.constantFrom<(key: string) => string>(
    (text) => text,
    encodeURIComponent,
    (text) => Buffer.from(text).toString('base64'),
    (text) => [...text].map((char) => `%${char.charCodeAt(0).toString(16)}`).join(''),
  );
  const place = fc.constantFrom<(key: string) => string>(
    (text) => `/api/v1/parties?key=${text}`,
    (text) => `/api/v1/parties?limit=1&${text}&asOf=2026-01-10`,
    (text) => `/api/v1/parties/${text}?limit=1`,
    (text) => `/api/v1/parties?after=${text}=`,
    (text) => `/${text}`,
  );
  fc.assert(
    fc.property(key, written, place, (secret, write, put) => {
      const text = write(secret);
      const logged = loggable(put(text));
      for (let at = 0; at + 16 <= text.length; at++) expect(logged).not.toContain(text.slice(at, at + 16));
    }),
  );
  expect(loggable(`/a?k=${randomBytes(16).toString('hex')}`)).toBe('/a?k=…');
});
