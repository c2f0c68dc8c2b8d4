import fc from 'fast-check';
import { expect, it } from '@jest/globals';
import { CAPABILITIES } from './capability.js';
import { claimedScopes } from './claimed-scopes.js';

it('a scope leaves what it names, with the prefix or without, and nothing else', () => {
  const named = fc.record({ one: fc.constantFrom(...CAPABILITIES), prefixed: fc.boolean() });
  const noise = fc.constantFrom('openid', 'Read', 'readonly', 'other:read', 'pledgebook:', 'pledgebook:all');
  const property = fc.property(fc.array(named), fc.array(noise), (ours, others) => {
    const words = [...others, ...ours.map(({ one, prefixed }) => (prefixed ? `pledgebook:${one}` : one))];
    const expected = CAPABILITIES.filter((capability) => ours.some(({ one }) => one === capability));
    expect(claimedScopes(words.join(' '))).toEqual(expected);
  });
  fc.assert(property);
});

it('no scope leaves all that the role may; one that is no text, nothing', () => {
  expect(claimedScopes(undefined)).toBeNull();
  for (const scope of [null, ['read'], { read: true }, 7, '']) expect(claimedScopes(scope)).toEqual([]);
});
