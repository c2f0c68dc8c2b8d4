import type { Blocker } from '../../rules/blocker.js';
import type { Check } from './check.js';

/** Every offer says what brings it into force: a condition, or that it waits for none. */
export const pledgesHaveConditions: Check = (dossier) => {
  const blockers: Blocker[] = [];
  for (const { id, party, polarity, conditioned, unconditional } of dossier.pledges) {
    if (polarity === 'refusal' || conditioned || unconditional) continue;
    blockers.push({
      code: 'pledge_without_condition',
      message: `A pledge of ${party} (${id}) has no condition and is not marked unconditional.`,
      pledge: id,
      party,
    });
  }
  return blockers;
};
