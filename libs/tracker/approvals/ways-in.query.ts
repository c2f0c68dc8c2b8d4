import type { WaysIn } from '#domain/approvals/check-approver.js';
import { sql, statement } from '#ledger/statement.js';
import type { Tx } from '#ledger/writing/tx.js';
import { isId } from '../facts/address.query.js';

// Whoever arrived by the provider was added in its name, also where it was a token that brought them and no session.
const WAYS_IN = statement(
  'approvals.waysIn',
  sql`SELECT (SELECT s.how FROM session s WHERE s.id = $2::uuid) AS how,
        CASE WHEN EXISTS (SELECT 1 FROM person p WHERE p.id = $1::uuid AND p.recorded_by = 'oidc') THEN 'oidc'
          ELSE (SELECT s.how FROM session s WHERE s.person_id = $1::uuid ORDER BY s.id LIMIT 1) END AS first,
        ARRAY(SELECT i.issuer || ' ' || i.subject FROM identity i WHERE i.person_id = $1::uuid) AS "knownAs"`,
);

/** How somebody came in, now and first of all, and by which names providers ever knew them. @param session the id of theirs */
export async function waysIn(tx: Tx, person: string, session?: string): Promise<WaysIn> {
  const values = [person, session !== undefined && isId(session) ? session : null];
  return (await tx.derive((all) => all.rows<WaysIn>(WAYS_IN, values)))[0]!;
}
