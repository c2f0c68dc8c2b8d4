import { describe, expect, it } from '@jest/globals';
import { SecurityText } from './security-text.js';

const EXPIRES = '2027-06-30T00:00:00Z';
const told = new SecurityText({
  contacts: ['mailto:security@example.org', 'https://example.org/report'],
  expires: EXPIRES,
});

describe('security.txt', () => {
  it('names the contacts, the best one first, and when it expires', () => {
    expect(told.at(Date.parse('2026-11-20T00:00:00Z'))).toBe(
      'Contact: mailto:security@example.org\nContact: https://example.org/report\nExpires: 2027-06-30T00:00:00Z\n',
    );
  });

  it('is there until it expires, and where somebody is named at all', () => {
    expect(told.at(Date.parse(EXPIRES) - 1)).toBeDefined();
    expect(told.at(Date.parse(EXPIRES))).toBeUndefined();
    expect(new SecurityText(undefined).at(0)).toBeUndefined();
  });
});
