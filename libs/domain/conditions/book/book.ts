import type { BookFacts, EventFact, EventTypeFact, MembershipFact } from './facts.js';
import type { PledgeFact, PositionFact, ProposalFact } from './facts.js';
import { Shelf } from './shelf.js';
import { subjectOf } from './subject.js';

/**
 * All that is known, found by what the meaning of conditions asks for. It never changes: with more facts it is another
 * book, a layer over this one, and costs what is added.
 */
export class Book {
  /** By name. */
  readonly eventTypes: Shelf<EventTypeFact>;
  /** By type. */
  readonly events: Shelf<readonly EventFact[]>;
  /** By reference. */
  readonly proposals: Shelf<ProposalFact>;
  /** By who said it of what: see `subjectOf`. */
  readonly positions: Shelf<readonly PositionFact[]>;
  /** Those who said something and of what, by the reference of the proposal: the keys of `positions`. */
  readonly subjectsOf: Shelf<readonly string[]>;
  /** By bloc. */
  readonly memberships: Shelf<readonly MembershipFact[]>;
  /** By id. */
  readonly pledges: Shelf<PledgeFact>;
  /** Ids by the reference of the proposal. */
  readonly pledgesOf: Shelf<readonly string[]>;

  private constructor(below?: Book) {
    this.eventTypes = new Shelf(below?.eventTypes);
    this.events = new Shelf(below?.events);
    this.proposals = new Shelf(below?.proposals);
    this.positions = new Shelf(below?.positions);
    this.subjectsOf = new Shelf(below?.subjectsOf);
    this.memberships = new Shelf(below?.memberships);
    this.pledges = new Shelf(below?.pledges);
    this.pledgesOf = new Shelf(below?.pledgesOf);
  }

  static of(facts: Partial<BookFacts>): Book {
    return new Book().filled(facts);
  }

  /** This book and more: a type, a proposal or a pledge that it has already is replaced, everything else added. */
  with(facts: Partial<BookFacts>): Book {
    return new Book(this).filled(facts);
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
    const fresh = (facts.pledges ?? []).filter(({ id }) => this.pledges.get(id) === undefined);
    for (const pledge of facts.pledges ?? []) this.pledges.set(pledge.id, pledge);
    addTo(this.events, facts.events ?? [], ({ type }) => type);
    this.addPositions(facts.positions ?? []);
    addTo(this.memberships, facts.memberships ?? [], ({ bloc }) => bloc);
    for (const [proposal, pledges] of grouped(fresh, (pledge) => pledge.proposal)) {
      const ids = pledges.map(({ id }) => id);
      this.pledgesOf.set(proposal, [...(this.pledgesOf.get(proposal) ?? []), ...ids]);
    }
    return this;
  }

  private addPositions(positions: readonly PositionFact[]): void {
    const fresh: { proposal: string; subject: string }[] = [];
    for (const [subject, added] of grouped(positions, subjectOf)) {
      const known = this.positions.get(subject);
      if (!known) fresh.push({ proposal: added[0]!.proposal, subject });
      this.positions.set(subject, known ? [...known, ...added] : added);
    }
    for (const [proposal, found] of grouped(fresh, (one) => one.proposal)) {
      const subjects = found.map(({ subject }) => subject);
      this.subjectsOf.set(proposal, [...(this.subjectsOf.get(proposal) ?? []), ...subjects]);
    }
  }
}

function addTo<T>(shelf: Shelf<readonly T[]>, facts: readonly T[], key: (fact: T) => string): void {
  for (const [name, added] of grouped(facts, key)) shelf.set(name, [...(shelf.get(name) ?? []), ...added]);
}

function grouped<T>(facts: readonly T[], key: (fact: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const fact of facts) {
    const name = key(fact);
    const group = groups.get(name);
    if (group) group.push(fact);
    else groups.set(name, [fact]);
  }
  return groups;
}

function saysTheSame(a: EventFact, b: EventFact): boolean {
  return a.party === b.party && a.occurrence === b.occurrence && a.on === b.on;
}
