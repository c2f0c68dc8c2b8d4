import type { Names } from '#domain/conditions/language/names.js';
import { pledgeWords, type Described } from '#domain/pledges/pledge-words.js';
import { sql, statement } from '#ledger/statement.js';
import { quantitySql } from '../pledges/pledge.query.js';
import { namesIn } from './names.query.js';
import type { Rows } from './rows.js';

const DESCRIBED = statement(
  'book.pledgesDescribed',
  sql`SELECT pl.id, pl.party, pl.polarity, pl.kind, pl.domain, pl.pledged_on AS "pledgedOn",
      (${quantitySql('pl')})::jsonb AS quantity, CASE WHEN pl.currency IS NOT NULL THEN
        jsonb_build_object('amount', pl.money_amount::text, 'currency', pl.currency) END AS money
    FROM pledge pl WHERE pl.id = ANY($1::uuid[])`,
);

/** How sentences call the parties, the event types, and those of the pledges that the viewer may see. */
export async function namesWithPledges(from: Rows, ids: readonly string[]): Promise<Names> {
  const [names, pledges] = await Promise.all([
    namesIn(from),
    ids.length === 0 ? [] : from.rows<Described & { id: string }>(DESCRIBED, [ids]),
  ]);
  const words = new Map(pledges.map(({ id, ...pledge }) => [id, pledgeWords(pledge, names)]));
  return { ...names, pledge: (id) => words.get(id) };
}
