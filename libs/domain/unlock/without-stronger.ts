import type { DayNumber } from '../conditions/days/day-number.js';
import { dayOf } from '../conditions/days/day-number.js';
import { Meaning } from '../conditions/meaning/meaning.js';
import { valueOn } from '../conditions/timelines/timeline.js';
import { isFalse, isTrue } from '../conditions/timelines/truth.js';
import { factsOf } from './facts-of.js';
import type { Wants } from './wants.js';
import type { Way } from './ways.js';

/**
 * The ways of which no other wants less: a way is left out where another is met by what it wants. "The parliament of the
 * United Kingdom approves" meets "a parliament approves", and who supports supports conditionally. Of two that ask for
 * the same the first stays.
 */
export function withoutStronger(
  ways: readonly Way[],
  on: DayNumber,
  wants: Wants,
  meaning: Meaning,
): readonly Way[] {
  const meets = meeting(on, wants, meaning);
  const isMetBy = (other: Way, way: Way) =>
    other.every((wanted) => way.some((given) => given === wanted || meets(given, wanted)));
  return ways.filter((way, at) =>
    ways.every((other, index) => {
      if (index === at || !isMetBy(other, way)) return true;
      return at < index && isMetBy(way, other);
    }),
  );
}

/** Whether the facts of one want make another so. */
function meeting(on: DayNumber, wants: Wants, meaning: Meaning) {
  const known = new Map<string, boolean>();
  const reckon = (given: number, number: number): boolean => {
    const [one, other] = [wants.at(given), wants.at(number)];
    if (one.act !== 'becomes_so' || other.act !== 'becomes_so') return false;
    const isBefore = 'event' in one.leaf && one.wanted === 'false';
    const facts = factsOf(one, dayOf(on), meaning.book, meaning, dayOf(on));
    if (!facts || isBefore !== ('event' in other.leaf && other.wanted === 'false')) return false;
    const value = valueOn(new Meaning(meaning.book.with(facts)).leaf(other.leaf, other.own), on);
    return other.wanted === 'true' ? isTrue(value) : isFalse(value);
  };
  return (given: number, number: number) => {
    const key = `${given} ${number}`;
    if (!known.has(key)) known.set(key, reckon(given, number));
    return known.get(key)!;
  };
}
