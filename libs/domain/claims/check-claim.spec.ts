import { expect, test } from '@jest/globals';
import { day } from '../days/day.js';
import { checkClaim } from './check-claim.js';
import type { ClaimTerms } from './claim-terms.js';

/** "26 countries committed", names withheld. */
const claim: ClaimTerms = {
  statedOn: day('2025-09-04'),
  kind: 'troops',
  domain: null,
  count: { min: 26, max: 26, unit: 'parties' },
  money: null,
};

test.each<[string, Partial<ClaimTerms>, string[]]>([
  ['of 26 parties', {}, []],
  ['of at least 26', { count: { min: 26, max: null, unit: 'parties' } }, []],
  ['of 25,000 to 30,000 troops', { count: { min: 25000, max: 30000, unit: 'personnel' } }, []],
  ['of EUR 90bn', { count: null, money: { amount: '90000000000', currency: 'EUR' } }, []],
  ['of nothing', { count: null }, ['claim_of_nothing undefined']],
  ['of tomorrow', { statedOn: day('2026-01-11') }, ['in_the_future /statedOn']],
  ['of a reversed number', { count: { min: 27, max: 26, unit: 'parties' } }, ['range_reversed /count/max']],
  ['of half a party', { count: { min: 0.5, max: 26, unit: 'parties' } }, ['not_a_count /count/min']],
  ['of odd units', { count: { min: 1, max: 2, unit: 'dozens' as 'items' } }, ['unit_unknown /count/unit']],
  ['of funding on land', { kind: 'funding', domain: 'land' }, ['domain_means_nothing /domain']],
  ['of whatever on land', { kind: null, domain: 'land' }, []],
  [
    'of odd money',
    { count: null, money: { amount: '1.001', currency: 'EUR' } },
    ['amount_too_fine /money/amount'],
  ],
])('a claim %s', (_, changes, expected) => {
  const found = checkClaim({ ...claim, ...changes }, day('2026-01-10'));
  expect(found.map(({ code, pointer }) => `${code} ${String(pointer)}`)).toEqual(expected);
});
