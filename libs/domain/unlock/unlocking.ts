import { LAST_DAY, type DayNumber } from '../conditions/days/day-number.js';
import type { Meaning } from '../conditions/meaning/meaning.js';
import { minimalSets, type MinimalSets } from './minimal-sets.js';
import { MissingWays } from './missing-ways.js';
import { areUnrelated } from './are-unrelated.js';
import { allOn } from './placing.js';
import { Wants } from './wants.js';
import { bySize, type Way } from './ways.js';
import { withoutStronger } from './without-stronger.js';
import { Worlds } from './worlds.js';

/** Ways told of a pledge, unless said. */
export const MOST_SETS = 100;

/** What the pledges of a book wait for on a day. What is found of one is kept for those that wait for it. */
export class Unlocking {
  readonly wants = new Wants();
  private readonly now: MissingWays;
  private readonly lasting: MissingWays;

  constructor(
    readonly meaning: Meaning,
    readonly on: DayNumber,
    readonly limit: number = MOST_SETS,
  ) {
    this.now = new MissingWays(meaning, this.wants, { on, limit, isLasting: false });
    this.lasting = new MissingWays(meaning, this.wants, { on, limit, isLasting: true });
  }

  /** The minimal sets that bring a pledge into force, at once or later, if all in them becomes so on the day. */
  sets(id: string): MinimalSets {
    const ways = this.now.of(id);
    if (ways.isPlain && areUnrelated(ways, this.wants)) return ways;
    const worlds = this.worlds(id);
    return this.minimal(
      id,
      (way) => worlds.firstInForce(way, this.allToday, this.on, LAST_DAY) !== undefined,
    );
  }

  /** The minimal sets that lead where it is asked whether they do. */
  minimal(id: string, leads: (way: Way) => boolean): MinimalSets {
    const [now, lasting] = [this.now.of(id), this.lasting.of(id)];
    const candidates = [...now.sets, ...lasting.sets].sort(bySize);
    const { sets, isCut } = minimalSets(candidates, this.limit, leads);
    return {
      sets: withoutStronger(sets, this.on, this.wants, this.meaning),
      isCut: isCut || now.isCut || lasting.isCut,
    };
  }

  worlds(id: string): Worlds {
    return new Worlds(this.meaning, id, this.wants, this.on);
  }

  /** The circle that a pledge is in, or that one of those it waits for is in, in the order of their ids; else none. */
  circleOf(id: string): readonly string[] {
    return this.now.circleOf(id);
  }

  get allToday() {
    return allOn(this.on, this.wants);
  }
}
