import { describe, expect, it } from '@jest/globals';
import { ISO_STATES } from './iso-states.js';

describe('the states of ISO 3166-1', () => {
  it('are 249, each two capital letters and one English name', () => {
    expect(ISO_STATES.size).toBe(249);
    for (const [code, name] of ISO_STATES) {
      expect(code).toMatch(/^[A-Z]{2}$/);
      expect(name).toMatch(/^\p{Lu}/u);
    }
    expect(new Set(ISO_STATES.values()).size).toBe(249);
  });

  it('have the names that people know', () => {
    expect(ISO_STATES.get('UA')).toBe('Ukraine');
    expect(ISO_STATES.get('GB')).toBe('United Kingdom');
    expect(ISO_STATES.get('US')).toBe('United States of America');
  });

  it('hold no code that the standard leaves to its users, and none that it only reserves', () => {
    for (const code of ['XK', 'AA', 'ZZ', 'EU', 'UK', 'SU']) expect(ISO_STATES.has(code)).toBe(false);
  });
});
