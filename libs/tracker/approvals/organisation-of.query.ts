import type { OrganisationOf } from '#domain/markings/covers.js';
import { sql, statement } from '#ledger/statement.js';
import type { Tx } from '#ledger/writing/tx.js';

const ORGANISATIONS = statement(
  'approvals.organisations',
  sql`SELECT id, organisation_id FROM person WHERE id = ANY($1::uuid[])
    UNION SELECT acts_as, organisation_id FROM api_key WHERE acts_as = ANY($1::uuid[])`,
);

/**
 * Of which organisation some people are, and keys that are nobody's, as far as whoever asks may know: of others it is as if
 * there were none of them, or any analyst could ask where somebody is.
 */
export async function organisationsOf(tx: Tx, people: readonly string[]): Promise<OrganisationOf> {
  if (people.length === 0) return () => undefined;
  const found = await tx.rows<{ id: string; organisation_id: string }>(ORGANISATIONS, [people]);
  const known = new Map(found.map(({ id, organisation_id }) => [id, organisation_id]));
  return (person) => known.get(person);
}
