import { Book } from '#domain/conditions/book/book.js';
import type { BookFacts, PledgeFact } from '#domain/conditions/book/facts.js';
import type { Condition } from '#domain/conditions/condition.js';
import {
  EVENTS_OF,
  EVENT_TYPES_NAMED,
  MEMBERSHIPS_OF,
  PLEDGES_BY_ID,
  PLEDGES_OF_REFERENCES,
  POSITIONS_OF,
  PROPOSALS_NAMED,
} from './book-facts.query.js';
import { Needs } from './needs.js';
import { pledgeFact, type PledgeRow } from './pledge-fact.js';
import type { Rows } from './rows.js';

/** A condition, as one of a proposal by its reference. */
export interface OwnTree {
  readonly tree: Condition;
  readonly proposal: string;
}

/** Whose meaning is asked for. */
export interface Centre {
  readonly pledges?: readonly PledgeFact[];
  readonly trees?: readonly OwnTree[];
  /** Whether the support that stages hang on is asked for too: what those who pledge, and the US, said of proposals. */
  readonly supporters?: true;
}

/** As much of the book as the meaning of some pledges and conditions rests on. */
export async function loadAround(
  from: Rows,
  { pledges = [], trees = [], supporters }: Centre,
): Promise<Book> {
  const needs = new Needs();
  const held = new Map<string, PledgeFact>();
  const counted = new Set<string>();
  const hold = (pledge: PledgeFact) => {
    if (held.has(pledge.id)) return;
    held.set(pledge.id, pledge);
    needs.addPledge(pledge);
  };
  pledges.forEach(hold);
  for (const { tree, proposal } of trees) needs.addTree(tree, proposal);
  for (;;) {
    const ids = [...needs.pledges].filter((id) => !held.has(id));
    const references = [...needs.counted].filter((reference) => !counted.has(reference));
    if (ids.length + references.length === 0) break;
    const [named, under] = await Promise.all([
      ids.length > 0 ? from.rows<PledgeRow>(PLEDGES_BY_ID, [ids]) : [],
      references.length > 0 ? from.rows<PledgeRow>(PLEDGES_OF_REFERENCES, [references]) : [],
    ]);
    for (const id of ids) needs.pledges.delete(id);
    references.forEach((reference) => counted.add(reference));
    [...named, ...under].map(pledgeFact).forEach(hold);
  }
  if (supporters) needs.addSupporters(held.values());
  return Book.of({ ...(await factsFor(from, needs)), pledges: [...held.values()] });
}

async function factsFor(from: Rows, needs: Needs): Promise<Partial<BookFacts>> {
  const ask = <F extends object>(
    what: Parameters<Rows['rows']>[0],
    names: Iterable<string>,
  ): Promise<F[]> => {
    const asked = [...names];
    return asked.length === 0 ? Promise.resolve([]) : from.rows<F>(what, [asked]);
  };
  const [parties, references, subjects] = [[...needs.parties], [...needs.proposals], [...needs.subjects]];
  const [eventTypes, events, proposals, memberships, positions] = await Promise.all([
    ask<BookFacts['eventTypes'][number]>(EVENT_TYPES_NAMED, needs.eventTypes),
    ask<BookFacts['events'][number]>(EVENTS_OF, needs.eventTypes),
    ask<BookFacts['proposals'][number]>(PROPOSALS_NAMED, references),
    ask<BookFacts['memberships'][number]>(MEMBERSHIPS_OF, needs.blocs),
    parties.length === 0
      ? []
      : from.rows<BookFacts['positions'][number]>(POSITIONS_OF, [parties, references, subjects]),
  ]);
  return { eventTypes, events, proposals, memberships, positions };
}
