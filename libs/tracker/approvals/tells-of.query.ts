import type { SeenBy } from '#domain/markings/covers.js';
import { sql, statement } from '#ledger/statement.js';
import type { Tx } from '#ledger/writing/tx.js';
import type { Subject } from './subject.store.js';

const AUDIENCE = 'marking, organisation_id, audience';

const TOLD = {
  position: statement(
    'approvals.toldByPosition',
    sql`SELECT 'pledge' AS what, ${AUDIENCE} FROM pledge WHERE id = (SELECT po.pledge_id FROM position po WHERE po.id = $1::uuid)`,
  ),
  membership: statement(
    'approvals.toldByMembership',
    sql`SELECT 'party' AS what, ${AUDIENCE} FROM party
      WHERE code IN (SELECT unnest(ARRAY[me.bloc, me.member]) FROM membership me WHERE me.id = $1::uuid)`,
  ),
};

/** What a fact is not seen without, beside its proposal: the pledge of a position, the bloc and the member of a membership. */
export async function toldBy(tx: Tx, { noun, row }: Subject): Promise<(SeenBy & { what: string })[]> {
  if (noun !== 'position' && noun !== 'membership') return [];
  return tx.rows<SeenBy & { what: string }>(TOLD[noun], [row.id]);
}
