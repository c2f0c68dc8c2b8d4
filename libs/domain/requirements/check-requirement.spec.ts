import { expect, test } from '@jest/globals';
import { day } from '../days/day.js';
import { checkRequirement } from './check-requirement.js';
import type { RequirementTerms } from './requirement-terms.js';

const requirement: RequirementTerms = {
  statedOn: day('2025-09-04'),
  kind: 'troops',
  domain: 'land',
  quantity: { min: 25000, max: 30000, unit: 'personnel' },
  byDays: 90,
};

test.each<[string, Partial<RequirementTerms>, string[]]>([
  ['of troops by D+90', {}, []],
  ['of troops by D', { byDays: 0 }, []],
  ['of nobody knows how many', { quantity: null }, []],
  ['before D', { byDays: -1 }, ['not_a_count /byDays']],
  ['within half a day', { byDays: 0.5 }, ['not_a_count /byDays']],
  ['of troops in no domain', { domain: null }, ['domain_missing /domain']],
  [
    'of a reversed range',
    { quantity: { min: 2, max: 1, unit: 'personnel' } },
    ['range_reversed /quantity/max'],
  ],
  ['of tomorrow', { statedOn: day('2026-01-11') }, ['in_the_future /statedOn']],
])('a requirement %s', (_, changes, expected) => {
  const found = checkRequirement({ ...requirement, ...changes }, day('2026-01-10'));
  expect(found.map(({ code, pointer }) => `${code} ${String(pointer)}`)).toEqual(expected);
});
