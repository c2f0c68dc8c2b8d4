import type { PositionFact } from '#domain/conditions/book/facts.js';
import type { Stance } from '#domain/vocabulary/stances.js';
import type { PositionEntity } from './position.entity.js';

/** A position as rules look at it. @param proposal reference */
export const positionFact = (position: PositionEntity, proposal: string): PositionFact => ({
  proposal,
  party: position.party,
  about: position.clause
    ? { clause: position.clause }
    : position.pledge_id
      ? { pledge: position.pledge_id }
      : null,
  version: position.version,
  stance: position.stance as Stance,
  statedOn: position.stated_on,
});
