import type { BookFacts, EventFact, EventTypeFact, MembershipFact } from './facts.js';
import type { PledgeFact, PositionFact, ProposalFact } from './facts.js';
import { Lists } from './lists.js';
import { Shelf } from './shelf.js';
import { clauseOf, placeOf, type Subject } from './subject.js';

/**
 * All that is known, found by what the meaning of conditions asks for. It never changes: with more facts it is another
 * book, a layer over this one, and costs what is added.
 */
export class Book {
  /** By name. */
  readonly eventTypes: Shelf<EventTypeFact>;
  /** By type. */
  readonly events: Lists<EventFact>;
  /** By reference. */
  readonly proposals: Shelf<ProposalFact>;
  /** By where they are found: see `placeOf`. */
  readonly positions: Lists<PositionFact>;
  /** By bloc. */
  readonly memberships: Lists<MembershipFact>;
  /** By id. */
  readonly pledges: Shelf<PledgeFact>;
  /** Ids by the reference of the proposal. */
  readonly pledgesOf: Lists<string>;

  private constructor(below?: Book) {
    this.eventTypes = new Shelf(below?.eventTypes);
    this.events = new Lists(below?.events);
    this.proposals = new Shelf(below?.proposals);
    this.positions = new Lists(below?.positions);
    this.memberships = new Lists(below?.memberships);
    this.pledges = new Shelf(below?.pledges);
    this.pledgesOf = new Lists(below?.pledgesOf);
  }

  static of(facts: Partial<BookFacts>): Book {
    return new Book().filled(facts);
  }

  /** This book and more: a type, a proposal or a pledge that it has already is replaced, everything else added. */
  with(facts: Partial<BookFacts>): Book {
    return new Book(this).filled(facts);
  }

  /** What a party said of one thing, in the order in which it was recorded. */
  said(subject: Subject): readonly PositionFact[] {
    const clause = clauseOf(subject);
    const there = this.positions.get(placeOf(subject)) ?? [];
    return there.filter((one) => one.party === subject.party && clauseOf(one) === clause);
  }

  /** This book, without the first event that says the same. */
  without(event: EventFact): Book {
    const book = new Book(this);
    const kept = [...(this.events.get(event.type) ?? [])];
    const at = kept.findIndex((other) => saysTheSame(other, event));
    if (at >= 0) kept.splice(at, 1);
    book.events.set(event.type, kept);
    return book;
  }

  private filled(facts: Partial<BookFacts>): this {
    for (const type of facts.eventTypes ?? []) this.eventTypes.set(type.name, type);
    for (const proposal of facts.proposals ?? []) this.proposals.set(proposal.reference, proposal);
    for (const event of facts.events ?? []) this.events.add(event.type, event);
    for (const position of facts.positions ?? []) this.positions.add(placeOf(position), position);
    for (const membership of facts.memberships ?? []) this.memberships.add(membership.bloc, membership);
    for (const pledge of facts.pledges ?? []) {
      if (!this.pledges.get(pledge.id)) this.pledgesOf.add(pledge.proposal, pledge.id);
      this.pledges.set(pledge.id, pledge);
    }
    return this;
  }
}

function saysTheSame(a: EventFact, b: EventFact): boolean {
  return a.party === b.party && a.occurrence === b.occurrence && a.on === b.on;
}
