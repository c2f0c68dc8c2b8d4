import { expect, it } from '@jest/globals';
import { day } from '../days/day.js';
import { checkDDay, FARTHEST } from './check-d-day.js';
import { horizonsFrom } from './horizon.js';

it('leaves room for every day by which something may be needed, and for not a day less', () => {
  expect(checkDDay(day('2026-02-01'), '/dDay')).toEqual([]);
  expect(checkDDay(day('9900-01-24'), '/dDay')).toEqual([]);
  expect(horizonsFrom(day('9900-01-24'), [FARTHEST])).toEqual([{ days: FARTHEST, on: '9999-12-31' }]);
  expect(checkDDay(day('9900-01-25'), '/dDay')).toMatchObject([{ code: 'too_late', pointer: '/dDay' }]);
});
