import { describe, expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import { addMoney } from './add-money.js';
import { isAmount } from './amount.js';
import { checkMoney } from './check-money.js';
import { compareAmounts } from './compare-amounts.js';
import { CURRENCIES } from './currencies.js';

const amounts = fc
  .tuple(fc.bigInt({ min: 0n, max: 10n ** 18n - 1n }), fc.option(fc.stringMatching(/^\d{1,4}$/)))
  .map(([whole, fraction]) => (fraction === null ? `${whole}` : `${whole}.${fraction}`));
const sums = fc.array(fc.record({ amount: amounts, currency: fc.constantFrom('EUR', 'GBP', 'USD') }));
/** The amount in hundredths of a hundredth, by another way than the code's own. */
const exactly = (amount: string) => {
  const [whole = '', fraction = ''] = amount.split('.');
  return BigInt(whole + fraction.padEnd(4, '0'));
};

describe('adding money', () => {
  test.each([
    [[], []],
    [['0.10 EUR', '0.20 EUR'], ['0.30 EUR']],
    [['1250000 EUR'], ['1250000.00 EUR']],
    [
      ['1 JPY', '0.005 KWD', '1.5 KWD'],
      ['1.00 JPY', '1.505 KWD'],
    ],
    [
      ['200000000.00 GBP', '3000000000 EUR', '0.01 GBP'],
      ['3000000000.00 EUR', '200000000.01 GBP'],
    ],
    [['9007199254740993 USD', '0.01 USD'], ['9007199254740993.01 USD']],
  ])('%j makes %j', (given, expected) => {
    const read = (text: string) => {
      const [amount = '', currency = ''] = text.split(' ');
      return { amount, currency };
    };
    expect(addMoney(given.map(read))).toEqual(expected.map(read));
  });

  it('is exact, whatever the order and the grouping', () => {
    fc.assert(
      fc.property(sums, fc.nat(), (all, cut) => {
        const total = addMoney(all);
        for (const { amount, currency } of total) {
          const mine = all.filter((sum) => sum.currency === currency);
          expect(exactly(amount)).toBe(mine.reduce((soFar, sum) => soFar + exactly(sum.amount), 0n));
        }
        expect(total.map(({ currency }) => currency)).toEqual(
          [...new Set(all.map((sum) => sum.currency))].sort(),
        );
        expect(addMoney([...all].reverse())).toEqual(total);
        const at = all.length === 0 ? 0 : cut % all.length;
        const halves = [addMoney(all.slice(0, at)), addMoney(all.slice(at))].flat();
        // Halves of 18 digits may add up to more than can be written down, so only smaller ones are added again.
        if (halves.every(({ amount }) => isAmount(amount))) expect(addMoney(halves)).toEqual(total);
      }),
    );
  });

  test.each(['', '-1', '1,000.00', '1e6', ' 1', '01', '1.', '.5', '1.00000', 'NaN'])(
    'refuses %j',
    (amount) => {
      expect(() => addMoney([{ amount, currency: 'EUR' }])).toThrow(RangeError);
    },
  );
});

describe('comparing amounts', () => {
  it('agrees with their worth', () => {
    fc.assert(
      fc.property(amounts, amounts, (a, b) => {
        const [left, right] = [exactly(a), exactly(b)];
        expect(compareAmounts(a, b)).toBe(left === right ? 0 : left < right ? -1 : 1);
      }),
    );
    expect(compareAmounts('1.5', '1.50')).toBe(0);
  });
});

describe('a sum of money', () => {
  test.each([
    ['200000000.00', 'GBP', []],
    ['1', 'JPY', []],
    ['0.001', 'KWD', []],
    ['0.0001', 'CLF', []],
    ['1.50', 'JPY', ['amount_too_fine /money/amount']],
    ['1.001', 'EUR', ['amount_too_fine /money/amount']],
    ['0.00', 'EUR', ['amount_not_positive /money/amount']],
    ['-5', 'EUR', ['amount_not_a_decimal /money/amount']],
    ['5', 'EURO', ['currency_unknown /money/currency']],
    ['1e9', 'eur', ['currency_unknown /money/currency', 'amount_not_a_decimal /money/amount']],
  ])('%s %s: %j', (amount, currency, expected) => {
    expect(
      checkMoney({ amount, currency }, '/money').map(({ code, pointer }) => `${code} ${pointer}`),
    ).toEqual(expected);
  });

  it('is in a currency of three capitals', () => {
    for (const code of CURRENCIES) expect(code).toMatch(/^[A-Z]{3}$/);
    for (const code of ['EUR', 'GBP', 'USD', 'UAH', 'CHF', 'JPY']) expect(CURRENCIES).toContain(code);
    for (const code of ['XXX', 'XAU', 'XTS', 'XDR', 'DEM', 'HRK']) expect(CURRENCIES).not.toContain(code);
  });
});
