import type { PledgeFact } from '#domain/conditions/book/facts.js';
import type { Meaning } from '#domain/conditions/meaning/meaning.js';
import { tellPledge } from '#domain/conditions/telling/tell-pledge.js';
import { sql, statement } from '#ledger/statement.js';
import type { Rows } from '../book/rows.js';
import type { PledgeSpanEntity } from './pledge-span.entity.js';

const FORGET = statement(
  'timelines.forget',
  sql`DELETE FROM pledgebook.pledge_span WHERE pledge_id = ANY($1::uuid[])`,
);
const KEEP = statement(
  'timelines.keep',
  sql`INSERT INTO pledgebook.pledge_span SELECT * FROM jsonb_populate_recordset(null::pledgebook.pledge_span, $1::jsonb)`,
);

/** What is told of a pledge, as rows. */
export const spanRows = (pledge: PledgeFact, meaning: Meaning): PledgeSpanEntity[] =>
  tellPledge(pledge, meaning).map(({ from, to, status, code, since, leaves, missing }) => ({
    pledge_id: pledge.id,
    from_day: from,
    to_day: to ?? 'infinity',
    status,
    code,
    since,
    leaves: [...leaves],
    missing: [...missing],
  }));

/** Puts what is told of pledges in the place of what was told of them. */
export async function keepSpans(tx: Rows, pledges: readonly PledgeFact[], meaning: Meaning): Promise<void> {
  const forgotten = tx.rows(FORGET, [pledges.map(({ id }) => id)]);
  const rows = pledges.flatMap((pledge) => spanRows(pledge, meaning));
  await tx.rows(KEEP, [JSON.stringify(rows)]);
  await forgotten;
}
