import { describe, expect, it } from '@jest/globals';
import { parseList } from 'structured-headers';
import { rateLimitHeaders, tooMany } from './rate-limit-headers.js';

const headers = rateLimitHeaders('default', 1_000, 60);

describe('the header fields of a rate limit', () => {
  it('are written as the draft has them', () => {
    expect(headers({ within: true, left: 998, endsIn: 11_001 })).toEqual({
      'ratelimit-policy': '"default";q=1000;w=60',
      ratelimit: '"default";r=998;t=12',
    });
  });

  it('are lists of structured fields', () => {
    const { ratelimit = '' } = headers({ within: false, left: 0, endsIn: 0 });
    expect(parseList(ratelimit)).toEqual([
      [
        'default',
        new Map([
          ['r', 0],
          ['t', 0],
        ]),
      ],
    ]);
  });

  it('go with the time to wait, which is never no time at all', () => {
    const told = (endsIn: number) => tooMany('Often.', { within: false, left: 0, endsIn }, { a: 'b' });
    expect(told(1_500)).toMatchObject({ status: 429, headers: { a: 'b', 'retry-after': '2' } });
    expect(told(0).headers['retry-after']).toBe('1');
  });
});
