import type { Force } from './totals.js';
import { readSum, writeSum } from './sum-of-money.js';

/** By how much one thing in force is more than another; less than nothing where it is less. What is equal is left out. */
export interface ForceDifference {
  readonly pledges: number;
  readonly possiblePledges: number;
  readonly parties: number;
  readonly byParty: Readonly<Record<string, number>>;
  readonly byKind: Readonly<Record<string, number>>;
  readonly byDomain: Readonly<Record<string, number>>;
  /** `most` is null where either may be any number. */
  readonly byUnit: Readonly<Record<string, { readonly least: number; readonly most: number | null }>>;
  /** Decimal strings, with a minus sign where it is less. */
  readonly money: readonly { readonly currency: string; readonly least: string; readonly most: string }[];
}

/** What is in force here less what is in force there. */
export function forceDifference(here: Force, there: Force): ForceDifference {
  return {
    pledges: here.pledges - there.pledges,
    possiblePledges: here.possiblePledges - there.possiblePledges,
    parties: here.parties - there.parties,
    byParty: countDifference(here.byParty, there.byParty),
    byKind: countDifference(here.byKind, there.byKind),
    byDomain: countDifference(here.byDomain, there.byDomain),
    byUnit: unitDifference(here.byUnit, there.byUnit),
    money: moneyDifference(here.money, there.money),
  };
}

function countDifference(here: Force['byParty'], there: Force['byParty']): Record<string, number> {
  const differences = namesIn(here, there).map((name) => [name, (here[name] ?? 0) - (there[name] ?? 0)]);
  return Object.fromEntries(differences.filter(([, difference]) => difference !== 0));
}

const NONE = { least: 0, most: 0 };

function unitDifference(here: Force['byUnit'], there: Force['byUnit']): ForceDifference['byUnit'] {
  const differences = namesIn(here, there).map((unit) => {
    const [one, other] = [here[unit] ?? NONE, there[unit] ?? NONE];
    const most = one.most === null || other.most === null ? null : one.most - other.most;
    const isSame = one.least === other.least && one.most === other.most;
    return { unit, isSame, difference: { least: one.least - other.least, most } };
  });
  return Object.fromEntries(
    differences.filter(({ isSame }) => !isSame).map(({ unit, difference }) => [unit, difference]),
  );
}

function moneyDifference(here: Force['money'], there: Force['money']): ForceDifference['money'] {
  const sums = (money: Force['money']) => Object.fromEntries(money.map((sum) => [sum.currency, sum]));
  const [one, other] = [sums(here), sums(there)];
  const less = (currency: string, end: 'least' | 'most') =>
    readSum(one[currency]?.[end] ?? '0') - readSum(other[currency]?.[end] ?? '0');
  return namesIn(one, other)
    .map((currency) => ({ currency, least: less(currency, 'least'), most: less(currency, 'most') }))
    .filter(({ least, most }) => least !== 0n || most !== 0n)
    .map(({ currency, least, most }) => ({ currency, least: writeSum(least), most: writeSum(most) }));
}

const namesIn = (here: object, there: object): string[] =>
  [...new Set([...Object.keys(here), ...Object.keys(there)])].sort();
