import type { Day } from '../days/day.js';
import type { MoneyRemainder } from './money-remainder.js';
import type { NamedParty } from './named-party.js';
import type { NotCounted } from './not-counted.js';
import type { Remainder } from './remainder.js';
import type { TwoMinds } from './two-minds.js';

/** What a claim comes to on a day. */
export interface Reckoning {
  readonly on: Day;
  /** Parties with an offer of what is claimed. */
  readonly named: readonly NamedParty[];
  /** Parties not among those whose offer may be of what is claimed: it does not say in which domain. */
  readonly possiblyNamed: readonly NamedParty[];
  /** Parties that refuse what is claimed. */
  readonly refused: readonly NamedParty[];
  /** Those that do both. */
  readonly twoMinds: readonly TwoMinds[];
  /** Codes of the members of the coalition that do neither; null where no coalition was given. */
  readonly silent: readonly string[] | null;
  /** The claimed number of parties or units less what is named; null where none is claimed. */
  readonly count: Remainder | null;
  readonly money: MoneyRemainder | null;
  /** Offers of what is claimed that the number leaves out; none where only parties are counted. */
  readonly notCounted: readonly NotCounted[];
  readonly sentence: string;
}
