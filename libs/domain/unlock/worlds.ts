import type { Book } from '../conditions/book/book.js';
import type { PledgeFact } from '../conditions/book/facts.js';
import { dayOf, type DayNumber } from '../conditions/days/day-number.js';
import { Meaning } from '../conditions/meaning/meaning.js';
import { factsOf } from './facts-of.js';
import { firstInForce } from './first-in-force.js';
import { frozen, pledgesWaitingForDays } from './frozen-days.js';
import type { Wants } from './wants.js';
import type { Way } from './ways.js';

/** On which day each want of a way becomes so; through which day an event does not happen. */
export type Placing = (number: number) => DayNumber;

/**
 * What would become of a pledge if some wants became so and nothing else did. A day that the pledge waits for comes only
 * where it is among them, so that "at the latest on 1 January" and "once there is a ceasefire" are two ways.
 */
export class Worlds {
  private readonly waitingForDays: readonly PledgeFact[];

  constructor(
    private readonly meaning: Meaning,
    private readonly pledge: string,
    private readonly wants: Wants,
    private readonly on: DayNumber,
  ) {
    this.waitingForDays = pledgesWaitingForDays(pledge, on, meaning.book);
  }

  /** The first day, from one through another, on which the pledge would be in force; undefined where there is none. */
  firstInForce(way: Way, placing: Placing, from: DayNumber, through: DayNumber): DayNumber | undefined {
    const book = this.bookWhere(way, placing);
    return book && firstInForce(new Meaning(book).inForce(this.pledge), from, through);
  }

  /** The book with the facts of a way; undefined where nothing could bring them about. */
  private bookWhere(way: Way, placing: Placing): Book | undefined {
    const isWanted = (number: number) => way.includes(number);
    const pledges = this.waitingForDays.map((pledge) => frozen(pledge, this.on, isWanted, this.wants));
    let book = pledges.length === 0 ? this.meaning.book : this.meaning.book.with({ pledges });
    const byDay = [...way].sort((a, b) => placing(a) - placing(b));
    for (const number of byDay) {
      const facts = factsOf(
        this.wants.at(number),
        dayOf(placing(number)),
        book,
        this.meaning,
        dayOf(this.on),
      );
      if (!facts) return undefined;
      book = book.with(facts);
    }
    return book;
  }
}
