import type { Day } from '#domain/days/day.js';
import type { Occurrence } from '#domain/vocabulary/occurrences.js';
import type { EventTerms } from '#domain/events/event-terms.js';
import type { Citation } from '../sources/new-source.js';
import type { Marked } from '../facts/new-fact.js';

/** An event, or the denial of one, as it is recorded. */
export interface NewEvent extends Citation, Marked {
  type: string;
  /** `occurred` unless given. */
  occurrence?: Occurrence;
  happenedOn?: Day | null;
  through?: Day | null;
  party?: string | null;
  note?: string | null;
  /** 1 to 6 on the Admiralty scale. */
  credibility?: number | null;
}

/** What an event says, without what was left out. */
export const termsOf = ({ type, occurrence, happenedOn, through, party }: NewEvent): EventTerms => ({
  type,
  occurrence: occurrence ?? 'occurred',
  happenedOn: happenedOn ?? null,
  through: through ?? null,
  party: party ?? null,
});
