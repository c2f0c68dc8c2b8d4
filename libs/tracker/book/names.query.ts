import type { Book } from '#domain/conditions/book/book.js';
import type { Names } from '#domain/conditions/language/names.js';
import { withPledgeNames, type NamedPledge } from '#domain/conditions/language/pledge-names.js';
import type { Day } from '#domain/days/day.js';
import { sql, statement } from '#ledger/statement.js';
import type { Rows } from './rows.js';

const PARTY_NAMES = statement('book.partyNames', sql`SELECT code, name FROM party`);
const TYPE_LABELS = statement('book.typeLabels', sql`SELECT name AS code, label AS name FROM event_type`);
const SIDE_BY_SIDE = statement(
  'book.pledgesSideBySide',
  sql`SELECT pl.id, pl.party, p.reference AS proposal, pl.polarity, pl.kind, pl.domain, pl.pledged_on AS "pledgedOn"
    FROM pledge pl JOIN proposal p ON p.id = pl.proposal_id
    WHERE pl.proposal_id IN (SELECT own.proposal_id FROM pledge own WHERE own.id = ANY($1::uuid[])) ORDER BY pl.id`,
);

interface Named {
  readonly code: string;
  readonly name: string;
}

/** How sentences call the parties and the event types of the book. */
export async function namesIn(from: Rows): Promise<Names> {
  const [parties, types] = await Promise.all([from.rows<Named>(PARTY_NAMES), from.rows<Named>(TYPE_LABELS)]);
  const byCode = (rows: readonly Named[]) => new Map(rows.map(({ code, name }) => [code, name]));
  const [party, type] = [byCode(parties), byCode(types)];
  return { party: (code) => party.get(code), eventType: (name) => type.get(name)?.toLowerCase() };
}

/** The same, and how they call some pledges on a day: what is pledged later is not told from them. */
export async function namesOfPledges(from: Rows, ids: readonly string[], on: Day): Promise<Names> {
  const [names, rows] = await Promise.all([namesIn(from), from.rows<NamedPledge>(SIDE_BY_SIDE, [ids])]);
  const proposals = new Map(rows.map(({ id, proposal }) => [id, proposal]));
  const under = (id: string) => rows.filter(({ proposal }) => proposal === proposals.get(id));
  return withPledgeNames(names, (id) => under(id).filter(madeBy(on)));
}

/** The same, and how they call any pledge of a book that has been read as a whole. */
export async function namesInBook(from: Rows, book: Book, on: Day): Promise<Names> {
  return withPledgeNames(await namesIn(from), (id) => {
    const pledge = book.pledges.get(id);
    const under = pledge && book.pledgesOf.get(pledge.proposal)?.map((other) => book.pledges.get(other)!);
    return under?.filter(madeBy(on)) ?? [];
  });
}

const madeBy =
  (on: Day) =>
  ({ pledgedOn }: NamedPledge): boolean =>
    pledgedOn <= on;
