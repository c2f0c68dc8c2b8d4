import { stanceAtLeast } from '../../vocabulary/stances.js';
import type { Book } from '../book/book.js';
import type { StanceLeaf } from '../condition.js';
import { dayNumber, FIRST_DAY } from '../days/day-number.js';
import { append, type Timeline } from '../timelines/timeline.js';
import { NO, UNKNOWN, YES } from '../timelines/truth.js';

/**
 * Whether a party's latest position on something is at least so favourable. A party that has said nothing is unknown,
 * never neutral; what it has said holds until it says something else. `abstains` and `absent` are no such favour. Of
 * two positions stated on one day the one recorded later counts.
 */
export function stanceTimeline(
  { party, atLeast, on, proposal }: StanceLeaf['stance'],
  book: Book,
  own: string,
): Timeline {
  const said = book.said({ party, about: on ?? null, proposal: proposal ?? own });
  const made: number[] = [];
  append(made, FIRST_DAY, UNKNOWN);
  const byDay =
    said.length < 2
      ? said
      : [...said].sort((a, b) => (a.statedOn < b.statedOn ? -1 : a.statedOn > b.statedOn ? 1 : 0));
  for (const { statedOn, stance } of byDay) {
    append(made, dayNumber(statedOn), stanceAtLeast(stance, atLeast) ? YES : NO);
  }
  return made;
}
