import { FIRST_DAY, type DayNumber } from '../../conditions/days/day-number.js';
import type { Atom, NoLater } from './atom.js';
import { firstAskedFrom, isEarlier, momentKey, type Moment } from './moment.js';

/**
 * A stretch of days asked about, from one day on: as long as all that was asked of it has one answer. Every question
 * shortens it to the day before the answer changes.
 */
export class Stretch {
  /** The first day that no longer belongs to it. */
  end: DayNumber;

  constructor(
    private readonly start: DayNumber,
    end: DayNumber,
  ) {
    this.end = end;
  }

  /** Whether a moment is on a day or after it. */
  isFrom(day: DayNumber, moment: Moment): boolean {
    if (day <= FIRST_DAY) return true;
    if ('on' in moment) return moment.on >= day;
    const first = firstAskedFrom(day, moment.back);
    if (first <= this.start) return true;
    this.end = Math.min(this.end, first);
    return false;
  }

  /** Shortens it until each moment is always before, on or always after every day that others look at. */
  compare(atoms: Iterable<Atom>): void {
    const moments = [...atoms].map(({ moment }) => moment);
    for (const one of moments) {
      for (const other of moments) if ('on' in other) this.noLater(one, other);
      for (const other of moments) if ('on' in other) this.noLater(other, one);
    }
  }

  /** Whether a moment is surely no later than another. */
  readonly noLater: NoLater = (a, b) => {
    if ('on' in a) return this.isFrom(a.on, b);
    if ('on' in b) return !this.isFrom(b.on + 1, a);
    return momentKey(a) === momentKey(b) || isEarlier(a.back, b.back);
  };
}
