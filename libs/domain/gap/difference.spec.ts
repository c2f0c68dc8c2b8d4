import { expect, test } from '@jest/globals';
import { differenceOf, verdictOf } from './difference.js';

const range = (least: number, most: number | null) => ({ least, most });

test.each([
  ['less is sure than the most of it', [10, 20], [19, 30], [0, 0], 'open', [-20, 1]],
  ['all of it is sure', [10, 20], [20, 30], [0, 0], 'met', [-20, 0]],
  ['the least is sure of what has no most', [10, null], [10, 10], [0, 0], 'met', [0, null]],
  ['less than the least is sure of what has no most', [10, null], [9, 10], [0, 0], 'open', [0, null]],
  ['all that may come in is just the least', [10, 20], [4, 5], [1, 5], 'open', [0, 16]],
  ['all that may come in is less', [10, 20], [4, 5], [1, 4], 'short', [1, 16]],
  ['what may come in has no most', [10, 20], [4, 5], [1, null], 'open', [null, 16]],
  ['nothing is offered', [10, 10], [0, 0], [0, 0], 'short', [10, 10]],
] as const)('%s', (_, [min, max], sure, possible, verdict, [least, most]) => {
  const args = [{ min, max }, range(sure[0], sure[1]), range(possible[0], possible[1])] as const;
  expect(verdictOf(...args)).toBe(verdict);
  expect(differenceOf(...args)).toEqual({ least, most });
});
