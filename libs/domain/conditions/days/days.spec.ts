import { describe, expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { day } from '../../days/day.js';
import { readDuration } from '../language/duration.js';
import { addDuration } from './add-duration.js';
import { BEYOND, dayNumber, dayOf, FIRST_DAY, LAST_DAY } from './day-number.js';

const numbers = fc.integer({ min: FIRST_DAY, max: LAST_DAY });
const START = Temporal.PlainDate.from('0001-01-01');

describe('the number of a day', () => {
  test.each([
    ['0001-01-01', FIRST_DAY],
    ['0001-01-02', 1],
    ['9999-12-31', LAST_DAY],
  ])('of %s is %d', (text, number) => {
    expect(dayNumber(day(text))).toBe(number);
    expect(dayOf(number)).toBe(text);
  });

  it('is how many days Temporal counts from the first day, and leads back to the day', () => {
    fc.assert(
      fc.property(numbers, (number) => {
        const text = START.add({ days: number }).toString();
        expect(dayOf(number)).toBe(text);
        expect(dayNumber(day(text))).toBe(number);
      }),
      { numRuns: 3000 },
    );
  });
});

describe('a calendar duration', () => {
  test.each([
    ['2026-01-31', 'P1M', '2026-02-28'],
    ['2024-01-31', 'P1M', '2024-02-29'],
    ['2024-02-29', 'P1Y', '2025-02-28'],
    ['1900-01-29', 'P1M', '1900-02-28'],
    ['2026-01-31', 'P1M1D', '2026-03-01'],
    ['2026-12-31', 'P2M', '2027-02-28'],
    ['2026-02-28', 'P1W', '2026-03-07'],
    ['9999-12-30', 'P1D', '9999-12-31'],
  ])('%s + %s is %s', (from, duration, to) => {
    expect(dayOf(addDuration(dayNumber(day(from)), readDuration(duration)!))).toBe(to);
  });

  it('leads from any day where Temporal leads', () => {
    const units = fc.record({
      years: fc.nat({ max: 100 }),
      months: fc.nat({ max: 1200 }),
      weeks: fc.nat({ max: 5200 }),
      days: fc.nat({ max: 36_500 }),
    });
    fc.assert(
      fc.property(numbers, units, (number, duration) => {
        const expected = START.add({ days: number }).add(duration, { overflow: 'constrain' });
        const added = addDuration(number, duration);
        if (expected.year > 9999) expect(added).toBe(BEYOND);
        else expect(dayOf(added)).toBe(expected.toString().padStart(10, '0'));
      }),
      { numRuns: 3000 },
    );
  });

  it('goes beyond the calendar where the day would be after the last', () => {
    expect(addDuration(LAST_DAY, readDuration('P1D')!)).toBe(BEYOND);
    expect(addDuration(LAST_DAY, readDuration('P100Y')!)).toBe(BEYOND);
  });

  it('never lets a later day come before an earlier one', () => {
    const duration = fc
      .constantFrom('P1M', 'P1Y', 'P1M1D', 'P13M2W', 'P4Y')
      .map((text) => readDuration(text)!);
    fc.assert(
      fc.property(fc.integer({ min: FIRST_DAY, max: LAST_DAY - 1 }), duration, (number, added) => {
        expect(addDuration(number, added)).toBeLessThanOrEqual(addDuration(number + 1, added));
      }),
      { numRuns: 2000 },
    );
  });
});
