import { expect, it } from '@jest/globals';
import { makeToken } from '#tracker/sessions/session-token.js';
import { forgetSession, keepSession, sessionTokenIn, showsSession } from './session-cookie.js';

const { text } = makeToken();

it('is for this host alone, over TLS alone, and for no script', () => {
  const kept = keepSession(text).split('; ');
  expect(kept[0]).toBe(`__Host-pledgebook=${text}`);
  expect(kept.slice(1).sort()).toEqual(['HttpOnly', 'Max-Age=43200', 'Path=/', 'SameSite=Lax', 'Secure']);
  expect(forgetSession()).toMatch(/^__Host-pledgebook=; Max-Age=0; Path=\//);
});

it.each([
  [`__Host-pledgebook=${text}`, text],
  [`theme=dark; __Host-pledgebook=${text}; x=y`, text],
  [`__Host-pledgebook=${text}; __Host-pledgebook=other`, text],
  [`__host-pledgebook=${text}`, undefined],
  [`pledgebook=${text}`, undefined],
  [`__Host-pledgebook=${text}x`, undefined],
  [`__Host-pledgebook=`, undefined],
  [undefined, undefined],
])('reads %s', (cookies, token) => expect(sessionTokenIn(cookies)).toBe(token));

it('tells what is no session from none', () => {
  expect([undefined, 'a=b', '__Host-pledgebook=x'].map(showsSession)).toEqual([false, false, true]);
});
