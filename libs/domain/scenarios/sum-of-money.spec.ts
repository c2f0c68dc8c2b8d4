import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readSum, summand, writeSum } from './sum-of-money.js';

it('a sum is read as it was written, however long, and below nothing', () => {
  fc.assert(fc.property(fc.bigInt(), (sum) => expect(readSum(writeSum(sum))).toBe(sum)));
});

it.each([
  [0n, '0.00'],
  [10_000n, '1.00'],
  [12_345n, '1.2345'],
  [-12_500n, '-1.25'],
  [-1n, '-0.0001'],
])('%p is written %s', (sum, text) => {
  expect(writeSum(sum)).toBe(text);
});

it('amounts are added up exactly', () => {
  expect(writeSum(summand('0.1') + summand('0.2') - summand('0.30'))).toBe('0.00');
  const most = '999999999999999999.9999';
  expect(writeSum(summand(most) + summand(most))).toBe('1999999999999999999.9998');
});
