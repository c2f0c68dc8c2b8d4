import type { PledgeFact } from '../conditions/book/facts.js';
import type { Blocker } from '../rules/blocker.js';

/** What makes a pledge the one that it is, as far as it is given. */
export type PledgeIdentity = Partial<Pick<PledgeFact, 'party' | 'proposal' | 'polarity' | 'kind'>>;

const NEEDED = { party: 'its party', proposal: 'its proposal', kind: 'its kind' } as const;
const KEPT = { party: 'party', proposal: 'proposal', polarity: 'polarity' } as const;

/** A new pledge says whose it is, under which proposal, and of which kind. */
export function checkNewPledge(given: PledgeIdentity): Blocker[] {
  return (Object.keys(NEEDED) as (keyof typeof NEEDED)[])
    .filter((field) => given[field] === undefined)
    .map((field) => {
      const message = `A new pledge names ${NEEDED[field]}; to change one of the book, give its id.`;
      return { code: `needs_${field}`, message, pointer: `/${field}` };
    });
}

/** A change of a pledge leaves whose it is, and of what: given at all, they are as they were. */
export function checkPledgeChange(given: PledgeIdentity, pledge: PledgeFact): Blocker[] {
  return (Object.keys(KEPT) as (keyof typeof KEPT)[])
    .filter((field) => given[field] !== undefined && given[field] !== pledge[field])
    .map((field) => {
      const message = `The ${KEPT[field]} of the pledge is ${pledge[field]}, and stays: suppose a new pledge instead.`;
      return { code: 'kept_of_pledge', message, pointer: `/${field}` };
    });
}
