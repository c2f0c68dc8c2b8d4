import { describe, expect, test } from '@jest/globals';
import { day, type Day } from '../days/day.js';
import { checkRetirement } from './check-retirement.js';

const TODAY = day('2026-02-10');

describe('a retirement', () => {
  test.each<[string, Day | null, string, string[]]>([
    ['in the past', null, '2020-01-01', []],
    ['today', null, '2026-02-10', []],
    ['tomorrow', null, '2026-02-11', ['in_the_future']],
    ['of a party that has retired', day('2020-01-01'), '2026-02-10', ['retired_already']],
    ['of one that has, tomorrow', day('2020-01-01'), '2026-02-11', ['in_the_future', 'retired_already']],
  ])('%s', (_, retiredOn, on, expected) => {
    expect(checkRetirement(retiredOn, day(on), TODAY).map(({ code }) => code)).toEqual(expected);
  });
});
