import { serializeList } from 'structured-headers';
import type { Counted } from '#ledger/rates/rate-counter.js';
import { Problem } from './problem.js';

type Headers = Readonly<Record<string, string>>;

const seconds = (milliseconds: number): number => Math.ceil(milliseconds / 1000);

/**
 * Writes the header fields of a policy (draft-ietf-httpapi-ratelimit-headers): how many requests it admits in how many
 * seconds, and how many of those are left for how many seconds more.
 */
export function rateLimitHeaders(policy: string, quota: number, window: number): (now: Counted) => Headers {
  const admitted = new Map([
    ['q', quota],
    ['w', window],
  ]);
  const fixed = serializeList([[policy, admitted]]);
  return ({ left, endsIn }) => {
    const now = new Map([
      ['r', left],
      ['t', seconds(endsIn)],
    ]);
    return { 'ratelimit-policy': fixed, ratelimit: serializeList([[policy, now]]) };
  };
}

/** What somebody is told who comes too often. */
export const tooMany = (detail: string, { endsIn }: Counted, headers: Headers): Problem =>
  new Problem('too_many_requests', {
    detail,
    headers: { ...headers, 'retry-after': String(Math.max(seconds(endsIn), 1)) },
  });
