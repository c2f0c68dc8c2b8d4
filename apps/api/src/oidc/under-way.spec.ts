import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { forgetUnderWay, keepUnderWay, pathOfOurs, underWayIn } from './under-way.js';

const ours = { state: 's', nonce: 'n', verifier: 'v', back: '/pledges?kind=troops#first' };
const cookieOf = (setCookie: string) => setCookie.split(';')[0];

it('is read as it was kept, and what is not ours is nothing', () => {
  expect(underWayIn(`a=b; ${cookieOf(keepUnderWay(ours))}`)).toEqual(ours);
  expect(keepUnderWay(ours)).toMatch(/; Max-Age=600; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
  const name = '__Host-pledgebook-sign-in';
  const nothing = [undefined, '', 'a=b', `${name}=x`, `${name}=e30`, cookieOf(forgetUnderWay())];
  expect(nothing.map(underWayIn)).toEqual(nothing.map(() => undefined));
});

it.each([
  ['/', '/'],
  ['/docs?x=1#y', '/docs?x=1#y'],
  ['//evil.example', '/'],
  ['/\\evil.example', '/'],
  ['/.//evil.example', '/'],
  ['/a/..//evil.example', '/'],
  ['https://evil.example/', '/'],
  ['javascript:alert(1)', '/'],
  ['/\t/evil.example', '/'],
  ['evil', '/'],
  [undefined, '/'],
])('goes on from %j to %s', (asked, path) => expect(pathOfOurs(asked)).toBe(path));

it('never leads to another host', () => {
  const odd = fc.string({ unit: fc.constantFrom('/', '\\', '.', ':', '@', 'a', '?', '#', ' ', '\t', '%') });
  fc.assert(
    fc.property(odd, (asked) => {
      const url = new URL(pathOfOurs(`/${asked}`), 'https://book.example.org');
      expect(url.origin).toBe('https://book.example.org');
    }),
  );
});
