import type { PledgeFact } from '#domain/conditions/book/facts.js';
import type { NewPledge } from './new-pledge.js';
import type { Surroundings } from './pledge.store.js';

/** A pledge that has just been logged, as rules look at it. @param proposal reference */
export function loggedPledge(
  id: string,
  proposal: string,
  given: NewPledge,
  { conditions }: Surroundings,
): PledgeFact {
  const { party, polarity, kind, domain, quantity, money, sanctions } = given;
  const { pledgedOn, unconditional, bringsAbout } = given;
  const tree = (of: string | null) => (of === null ? null : conditions[of.toLowerCase()]!);
  return {
    ...{ id, party, proposal, polarity, kind, domain, quantity, money, sanctions, pledgedOn, unconditional },
    bringsAbout,
    activatedBy: tree(given.activatedBy),
    endedBy: tree(given.endedBy),
    expiresOn: given.expiresOn,
    steps: given.commitment ? [{ step: given.commitment, happenedOn: pledgedOn }] : [],
  };
}
