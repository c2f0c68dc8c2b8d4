import { expect, test } from '@jest/globals';
import { checkNotRetracted } from './check-not-retracted.js';

test('a fact that stands can be taken back', () => {
  expect(checkNotRetracted(null)).toEqual([]);
});

test('a fact is taken back once', () => {
  expect(checkNotRetracted('2026-01-10T09:30:00.000000Z')).toEqual([
    { code: 'retracted_already', message: 'It was taken back at 2026-01-10T09:30:00.000000Z already.' },
  ]);
});
