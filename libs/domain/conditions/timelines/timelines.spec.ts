import { describe, expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import { daysAround, END, START, timelines } from '../../../../test/cast/timeline-arbitraries.js';
import { day } from '../../days/day.js';
import { addDuration } from '../days/add-duration.js';
import { dayNumber, LAST_DAY } from '../days/day-number.js';
import { readDuration } from '../language/duration.js';
import { by } from './by.js';
import { all, any, atLeast, both, either, negated } from './combine.js';
import { shifted } from './shift.js';
import { changeTo, constant, dayOfChange, sinceOn, timelineOf, truthsOf, turning } from './timeline.js';
import { valueOfChange, valueOn, type Timeline } from './timeline.js';
import { NEVER, NO, OPEN, truthOf, UNKNOWN, valueOf, YES, type Truth } from './truth.js';

const RUNS = { numRuns: 1000 };
const DAYS = daysAround(10);
const truthsEachDay = (timeline: Timeline, days = DAYS) => days.map((on) => truthOf(valueOn(timeline, on)));
const lists = fc.array(timelines(), { minLength: 1, maxLength: 5 });
const durations = fc.constantFrom('P1D', 'P10D', 'P2W', 'P1M', 'P1M1D').map((text) => readDuration(text)!);
const deadlines = fc.integer({ min: START - 5, max: END + 5 });

describe('the laws of Kleene', () => {
  it('and and or are commutative, associative, and distribute over each other', () => {
    fc.assert(
      fc.property(timelines({ open: true }), timelines({ open: true }), timelines(), (a, b, c) => {
        expect(both(a, b)).toEqual(both(b, a));
        expect(either(a, b)).toEqual(either(b, a));
        expect(both(both(a, b), c)).toEqual(both(a, both(b, c)));
        expect(either(either(a, b), c)).toEqual(either(a, either(b, c)));
      }),
      RUNS,
    );
    fc.assert(
      fc.property(timelines(), timelines(), timelines(), (a, b, c) => {
        expect(both(a, either(b, c))).toEqual(either(both(a, b), both(a, c)));
      }),
      RUNS,
    );
  });

  it('not swaps them (De Morgan) and undoes itself', () => {
    fc.assert(
      fc.property(lists, (list) => {
        expect(negated(all(list))).toEqual(any(list.map(negated)));
        expect(negated(negated(list[0]!))).toEqual(list[0]);
      }),
      RUNS,
    );
  });

  it('at least one is any, at least all is all, at least n is not at least the rest of the opposites', () => {
    fc.assert(
      fc.property(lists, fc.nat({ max: 4 }), (list, extra) => {
        const least = (extra % list.length) + 1;
        expect(atLeast(1, list)).toEqual(any(list));
        expect(atLeast(list.length, list)).toEqual(all(list));
        expect(negated(atLeast(least, list))).toEqual(atLeast(list.length - least + 1, list.map(negated)));
      }),
      RUNS,
    );
  });

  it('is told day by day by the tables of strong Kleene logic', () => {
    const truths: Truth[] = ['false', 'unknown', 'true'];
    fc.assert(
      fc.property(lists, fc.nat({ max: 4 }), (list, extra) => {
        const least = (extra % list.length) + 1;
        const expected = DAYS.map((on) => {
          const ranks = list.map((timeline) => truths.indexOf(truthOf(valueOn(timeline, on))));
          return truths[ranks.sort((a, b) => b - a)[least - 1]!]!;
        });
        expect(truthsEachDay(atLeast(least, list))).toEqual(expected);
      }),
      RUNS,
    );
  });
});

describe('what is open', () => {
  it('leaves settled what it leaves settled however it turns out', () => {
    const open = timelines({ open: true });
    fc.assert(
      fc.property(fc.array(open, { minLength: 1, maxLength: 4 }), fc.nat({ max: 3 }), (list, extra) => {
        const least = (extra % list.length) + 1;
        const found = atLeast(least, list);
        const settled = DAYS.filter((on) => valueOn(found, on) !== OPEN);
        for (const filling of [NEVER, NO, UNKNOWN, YES] as const) {
          const filled = list.map((timeline) =>
            timeline.map((change) =>
              valueOfChange(change) === OPEN ? changeTo(filling, dayOfChange(change)) : change,
            ),
          );
          expect(truthsEachDay(atLeast(least, filled), settled)).toEqual(truthsEachDay(found, settled));
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('later', () => {
  it('has, on each day, the value of the last day from which the duration does not lead past it', () => {
    fc.assert(
      fc.property(timelines(), durations, (timeline, duration) => {
        let from = DAYS[0]! - 60;
        const expected = DAYS.map((on) => {
          while (addDuration(from + 1, duration) <= on) from++;
          return truthOf(valueOn(timeline, from));
        });
        expect(truthsEachDay(shifted(timeline, duration))).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });

  it('comes never where it would come after the last day', () => {
    const late = turning(UNKNOWN, LAST_DAY, YES);
    expect(shifted(late, readDuration('P1D')!)).toEqual(constant(UNKNOWN));
  });
});

describe('by a day', () => {
  it('is, up to it, what it is; after it, what has held since', () => {
    fc.assert(
      fc.property(timelines(), deadlines, (timeline, deadline) => {
        const expected = DAYS.map((on) => {
          const since = DAYS.filter((other) => other >= Math.min(deadline, on) && other <= on);
          const truths = new Set(truthsEachDay(timeline, since));
          return truths.has('false') ? 'false' : truths.has('unknown') ? 'unknown' : 'true';
        });
        expect(truthsEachDay(by(timeline, deadline))).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });

  it('is settled only by a denial through that day', () => {
    const deadline = dayNumber(day('2026-06-30'));
    const denied = (through: string) =>
      timelineOf([
        { from: day('0001-01-01'), value: 'false' },
        { from: day(through), value: 'unknown' },
      ]);
    const afterwards = (timeline: Timeline) => truthOf(valueOn(by(timeline, deadline), deadline + 100));
    expect(afterwards(constant(UNKNOWN))).toBe('unknown');
    expect(afterwards(denied('2026-06-30'))).toBe('unknown');
    expect(afterwards(denied('2026-07-01'))).toBe('false');
  });
});

describe('a timeline', () => {
  it('begins on the first day and has no two neighbours alike, whatever made it', () => {
    fc.assert(
      fc.property(lists, durations, deadlines, (list, duration, deadline) => {
        const made = [
          all(list),
          any(list),
          atLeast(1, list),
          shifted(list[0]!, duration),
          by(list[0]!, deadline),
        ];
        for (const timeline of made) {
          expect(dayOfChange(timeline[0]!)).toBe(0);
          const canonical = timeline.every((change, at) => {
            const before = timeline[at - 1];
            if (before === undefined) return true;
            return (
              dayOfChange(before) < dayOfChange(change) && valueOfChange(before) !== valueOfChange(change)
            );
          });
          expect(canonical).toBe(true);
        }
      }),
      RUNS,
    );
  });

  it('is told as the days on which the truth changes', () => {
    const told = [
      { from: day('0001-01-01'), value: 'unknown' as const },
      { from: day('2026-02-01'), value: 'true' as const },
    ];
    expect(truthsOf(timelineOf(told))).toEqual(told);
    expect(truthsOf(turning(NO, 5, NEVER))).toEqual([{ from: '0001-01-01', value: 'false' }]);
    expect(sinceOn(timelineOf(told), dayNumber(day('2026-03-01')))).toBe(dayNumber(day('2026-02-01')));
  });

  test.each(['true', 'false', 'unknown'] as const)('%s is itself', (truth) => {
    expect(truthOf(valueOf(truth))).toBe(truth);
  });
});
