import { expect, test } from '@jest/globals';
import { day } from '../days/day.js';
import { checkStepsFollow } from './check-steps-follow.js';

test('a pledge that has taken no further step may have been made on any day', () => {
  expect(checkStepsFollow(day('2026-01-10'), null)).toEqual([]);
});

test('a pledge was made on the day of its first step at the latest', () => {
  expect(checkStepsFollow(day('2026-01-10'), day('2026-01-10'))).toEqual([]);
  expect(checkStepsFollow(day('2026-01-11'), day('2026-01-10'))).toEqual([
    expect.objectContaining({ code: 'after_its_steps', pointer: '/pledgedOn' }),
  ]);
});
