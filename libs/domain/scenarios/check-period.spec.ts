import { expect, it } from '@jest/globals';
import { day } from '../days/day.js';
import { aYearAfter, checkPeriod } from './check-period.js';

it.each([
  ['2026-01-10', '2027-01-10'],
  ['2024-02-29', '2025-02-28'],
  ['9999-06-01', '9999-12-31'],
])('a year after %s is %s', (from, to) => {
  expect(aYearAfter(day(from))).toBe(to);
});

it('ends on the day it begins on, or later', () => {
  const codes = (from: string, to: string) => checkPeriod(day(from), day(to)).map(({ code }) => code);
  expect(codes('2026-01-10', '2026-01-10')).toEqual([]);
  expect(codes('2026-01-10', '2026-01-09')).toEqual(['ends_before_it_begins']);
});
