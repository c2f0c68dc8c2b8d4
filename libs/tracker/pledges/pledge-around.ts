import type { PledgeFact } from '#domain/conditions/book/facts.js';
import { Meaning } from '#domain/conditions/meaning/meaning.js';
import { NotThere } from '#ledger/errors.js';
import { PLEDGES_BY_ID } from '../book/book-facts.query.js';
import { loadAround } from '../book/load-around.js';
import { pledgeFact, type PledgeRow } from '../book/pledge-fact.js';
import type { Rows } from '../book/rows.js';

/** A pledge as rules look at it, and what it means in as much of the book as that rests on. @throws NotThere */
export async function pledgeAround(
  facts: Rows,
  id: string,
): Promise<{ readonly pledge: PledgeFact; readonly meaning: Meaning }> {
  const [row] = await facts.rows<PledgeRow>(PLEDGES_BY_ID, [[id]]);
  if (!row) throw new NotThere('pledge');
  const pledge = pledgeFact(row);
  return { pledge, meaning: new Meaning(await loadAround(facts, { pledges: [pledge] })) };
}
