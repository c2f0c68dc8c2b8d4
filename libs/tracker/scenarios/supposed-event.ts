import { checkEvent } from '#domain/events/check-event.js';
import type { Day } from '#domain/days/day.js';
import { termsOf } from '../events/new-event.js';
import type { GivenEvent } from './given-supposition.js';
import type { Known } from './known.query.js';
import { ANY_DAY, unknownParty, unless, type SuppositionRead } from './supposition-read.js';

/** An event or a denial, held to what a recorded one is held to, except that its day may be one to come. */
export function supposedEvent(given: GivenEvent, known: Known): SuppositionRead {
  const terms = termsOf(given);
  const { type, party, occurrence, happenedOn, through } = terms;
  const context = { typeKnown: known.eventTypes.has(type), recordedAlready: false };
  const blockers = [...unknownParty(party, known, '/party'), ...checkEvent(terms, context, ANY_DAY)];
  return unless(blockers, () => ({
    event: { type, party, occurrence, on: (happenedOn ?? through) as Day },
  }));
}
