import type { EventFact } from '#domain/conditions/book/facts.js';
import type { Day } from '#domain/days/day.js';
import type { EventEntity } from './event.entity.js';

/** An event as rules look at it. */
export const eventFact = ({ type, party, occurrence, happened_on, through }: EventEntity): EventFact => ({
  type,
  party,
  occurrence: occurrence as EventFact['occurrence'],
  on: (happened_on ?? through) as Day,
});
