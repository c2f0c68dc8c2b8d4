import { expect, it } from '@jest/globals';
import { day } from '../days/day.js';
import { pledgeWords, type Described } from './pledge-words.js';

const estonian: Described = {
  party: 'EE',
  polarity: 'offer',
  kind: 'troops',
  domain: 'land',
  quantity: { min: 50, max: 250, unit: 'personnel' },
  money: null,
  pledgedOn: day('2025-04-30'),
};
const NAMES: Record<string, string> = { EE: 'Estonia', GB: 'United Kingdom', IT: 'Italy' };
const words = (changes: Partial<Described> = {}) =>
  pledgeWords({ ...estonian, ...changes }, { party: (code) => NAMES[code] });

it('is called by its party, what it is of, how much, and its day', () => {
  expect(words()).toBe('Estonia’s pledge of troops on land (50 to 250 personnel) of 30 April 2025');
});

it('is called by its money where it has a sum', () => {
  const money = { amount: '200000000.00', currency: 'GBP' };
  expect(words({ party: 'GB', kind: 'funding', domain: null, quantity: null, money })).toBe(
    'the United Kingdom’s pledge of funding (GBP 200000000.00) of 30 April 2025',
  );
});

it('is a refusal where the party refuses, and of no measure', () => {
  expect(words({ party: 'IT', polarity: 'refusal', quantity: null })).toBe(
    'Italy’s refusal of troops on land of 30 April 2025',
  );
});

it('is called by codes where names are not known', () => {
  expect(pledgeWords({ ...estonian, kind: 'mine_countermeasures', domain: 'sea', quantity: null }, {})).toBe(
    'EE’s pledge of mine countermeasures at sea of 30 April 2025',
  );
});
