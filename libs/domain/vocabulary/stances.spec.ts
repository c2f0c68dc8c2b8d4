import { describe, expect, it, test } from '@jest/globals';
import { ALL_STANCES, STANCES, stanceAtLeast, VOTE_STANCES } from './stances.js';

describe('stances', () => {
  it('are ordered from rejecting to championing', () => {
    STANCES.forEach((stance, rank) => {
      STANCES.forEach((least, leastRank) => expect(stanceAtLeast(stance, least)).toBe(rank >= leastRank));
    });
    expect(STANCES[0]).toBe('rejects');
    expect(STANCES.at(-1)).toBe('champions');
  });

  test.each(VOTE_STANCES)('%s is at least nothing, not even a rejection', (vote) => {
    for (const least of STANCES) expect(stanceAtLeast(vote, least)).toBe(false);
  });

  it('are nine, each once', () => {
    expect(new Set(ALL_STANCES).size).toBe(9);
  });
});
