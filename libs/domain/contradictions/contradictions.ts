import { dayNumber } from '../conditions/days/day-number.js';
import { spanOf, spanOn } from '../conditions/history/pledge-history.js';
import type { ReasonCode } from '../conditions/history/reasons.js';
import type { Names } from '../conditions/language/names.js';
import type { Meaning } from '../conditions/meaning/meaning.js';
import type { Day } from '../days/day.js';
import type { Contradiction } from './contradiction.js';
import { eventContradictions, type EventContradiction } from './event-contradictions.js';
import { pledgeContradiction } from './pledge-contradiction.js';

export interface Contradictions {
  /** In the order of the pledges' ids. */
  readonly pledges: readonly Contradiction[];
  readonly events: readonly EventContradiction[];
}

/** Lapsed because of what it waits for, not for what the party or anybody else has done. */
const BY_ITS_CONDITIONS: readonly ReasonCode[] = [
  'condition_out_of_reach',
  'ended_before_start',
  'expired_unconfirmed',
];

/**
 * What contradicts itself in a book: the conditions of pledges that on the asked day are pending, in force, or lapsed by
 * these conditions; and records of events. Nothing is reported that is not certain.
 */
export function contradictionsOn(meaning: Meaning, on: Day, names: Names = {}): Contradictions {
  const pledges: Contradiction[] = [];
  for (const pledge of meaning.book.pledges.values()) {
    const span = spanOn(meaning.pledge(pledge.id)!, dayNumber(on));
    if (span === undefined) continue;
    const { status, code } = spanOf(span);
    if (status !== 'pending' && status !== 'in_force' && !BY_ITS_CONDITIONS.includes(code)) continue;
    const found = pledgeContradiction(pledge, meaning.book, names);
    if (found) pledges.push(found);
  }
  return {
    pledges: pledges.sort((a, b) => (a.pledge < b.pledge ? -1 : 1)),
    events: eventContradictions(meaning.book, names),
  };
}
