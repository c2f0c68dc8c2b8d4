import { FIRST_DAY, LAST_DAY, type DayNumber } from '../conditions/days/day-number.js';
import { isDenied } from '../unlock/placing.js';
import type { Wants } from '../unlock/wants.js';
import type { Way } from '../unlock/ways.js';
import type { Placing } from '../unlock/worlds.js';

/**
 * The latest days on which the wants of a way may become so, all together, for it still to lead there; and, for events
 * that must not happen, the first day through which they must not. One after the other, in their order, each gets the
 * latest day that is left with those before it on theirs and the others as early as can be, and again for as long as a
 * later one leaves more to one before it; what is denied comes last.
 * Undefined where the way does not lead there however early. Days that are waited for have no day of their own.
 *
 * @param earliest how early a want may become so
 * @param latest how late
 * @param leads whether the way leads there so placed; what leads there leads there on any earlier day
 */
export function latestDays(
  way: Way,
  wants: Wants,
  earliest: DayNumber,
  latest: DayNumber,
  leads: (placing: Placing) => boolean,
): ReadonlyMap<number, DayNumber> | undefined {
  const days = new Map<number, DayNumber>();
  const denied = way.filter((number) => isDenied(wants.at(number)));
  const acting = way.filter((number) => !denied.includes(number) && wants.at(number).act !== 'comes');
  for (const number of way) days.set(number, denied.includes(number) ? LAST_DAY : earliest);
  const works = (number: number, day: DayNumber) =>
    leads((other) => (other === number ? day : days.get(other)!));

  if (!leads((number) => days.get(number)!)) return undefined;
  for (let changes = true; changes;) {
    changes = false;
    for (const number of acting) {
      const before = days.get(number)!;
      const found = lastThat((day) => works(number, day), before, latest);
      days.set(number, found);
      changes ||= found !== before;
    }
  }
  for (const number of denied)
    days.set(
      number,
      firstThat((day) => works(number, day), FIRST_DAY, latest),
    );
  return days;
}

/** The last day that passes, where the first of all does. */
function lastThat(passes: (day: DayNumber) => boolean, first: DayNumber, last: DayNumber): DayNumber {
  let [low, high] = [first, last];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (passes(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The first day that passes, where the last of all does. */
function firstThat(passes: (day: DayNumber) => boolean, first: DayNumber, last: DayNumber): DayNumber {
  return -lastThat((day) => passes(-day), -last, -first);
}
