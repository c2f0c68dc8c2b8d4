import type { PledgeFact } from '../conditions/book/facts.js';
import type { Bounds } from '../counts/bounds.js';
import { summand, writeSum } from './sum-of-money.js';

export interface MoneyBounds {
  readonly currency: string;
  /** Decimal strings. */
  readonly least: string;
  readonly most: string;
}

/** What is in force on a day. "Possible" is what is in force or not known not to be. */
export interface Force {
  readonly pledges: number;
  readonly possiblePledges: number;
  readonly parties: number;
  /** How many pledges are in force, by party, kind and domain; what has none is left out. */
  readonly byParty: Readonly<Record<string, number>>;
  readonly byKind: Readonly<Record<string, number>>;
  readonly byDomain: Readonly<Record<string, number>>;
  /** What is in force at least, and what may be at most, by unit. */
  readonly byUnit: Readonly<Record<string, Bounds>>;
  readonly money: readonly MoneyBounds[];
}

/** Running totals of what is in force, as pledges come and go. */
export class Totals {
  private pledges = 0;
  private possible = 0;
  private readonly byParty = new Map<string, number>();
  private readonly byKind = new Map<string, number>();
  private readonly byDomain = new Map<string, number>();
  private readonly units = new Map<string, { least: number; most: number; boundless: number }>();
  private readonly money = new Map<string, { least: bigint; most: bigint }>();

  /** Counts a pledge in (1) or out (-1) as one that is in force, or that only may be. */
  count(pledge: PledgeFact, isSure: boolean, sign: 1 | -1): void {
    this.possible += sign;
    if (isSure) {
      this.pledges += sign;
      add(this.byParty, pledge.party, sign);
      add(this.byKind, pledge.kind, sign);
      if (pledge.domain !== null) add(this.byDomain, pledge.domain, sign);
    }
    if (pledge.quantity) this.countUnits(pledge.quantity, isSure, sign);
    if (pledge.money) this.countMoney(pledge.money, isSure, sign);
  }

  /** As it stands now. */
  force(): Force {
    return {
      pledges: this.pledges,
      possiblePledges: this.possible,
      parties: this.byParty.size,
      byParty: sorted(this.byParty, (count) => count),
      byKind: sorted(this.byKind, (count) => count),
      byDomain: sorted(this.byDomain, (count) => count),
      byUnit: sorted(this.units, ({ least, most, boundless }) => ({
        least,
        most: boundless > 0 ? null : most,
      })),
      money: [...this.money]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([currency, { least, most }]) => ({ currency, least: writeSum(least), most: writeSum(most) })),
    };
  }

  private countUnits(
    { unit, min, max }: NonNullable<PledgeFact['quantity']>,
    isSure: boolean,
    sign: 1 | -1,
  ): void {
    const sum = this.units.get(unit) ?? { least: 0, most: 0, boundless: 0 };
    if (isSure) sum.least += sign * min;
    if (max === null) sum.boundless += sign;
    else sum.most += sign * max;
    this.units.set(unit, sum);
  }

  private countMoney(
    { amount, currency }: NonNullable<PledgeFact['money']>,
    isSure: boolean,
    sign: 1 | -1,
  ): void {
    const sum = this.money.get(currency) ?? { least: 0n, most: 0n };
    const added = BigInt(sign) * summand(amount);
    if (isSure) sum.least += added;
    sum.most += added;
    this.money.set(currency, sum);
  }
}

function add(counts: Map<string, number>, key: string, sign: 1 | -1): void {
  const count = (counts.get(key) ?? 0) + sign;
  if (count === 0) counts.delete(key);
  else counts.set(key, count);
}

function sorted<T, R>(map: ReadonlyMap<string, T>, view: (value: T) => R): Record<string, R> {
  return Object.fromEntries(
    [...map].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, value]) => [key, view(value)]),
  );
}
