import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { checkPassword, LEAST_PASSWORD } from './check-password.js';

describe('checkPassword', () => {
  it('names every reason at once, and none where there is none', () => {
    fc.assert(
      fc.property(fc.nat(140), fc.boolean(), fc.boolean(), (length, guessable, same) => {
        const codes = checkPassword({ length, guessable, same }).map(({ code }) => code);
        expect(codes.includes('password_too_short')).toBe(length < LEAST_PASSWORD);
        expect(codes.includes('password_guessable')).toBe(guessable);
        expect(codes.includes('password_same')).toBe(same);
      }),
    );
  });
});
