import { ACCESS_CHAIN } from '#ledger/entries/entry.js';
import { sql, statement } from '#ledger/statement.js';
import type { Tx } from '#ledger/writing/tx.js';
import { isId } from '../facts/address.query.js';

/** Of a principal, which may be none, the id by which rows are found. */
const idOf = (who: string): string =>
  sql`CASE WHEN pg_input_is_valid(${who}, 'uuid') THEN (${who})::uuid END`;

/** Who ever let somebody in: whoever made an enrolment of theirs, or linked how a provider knows them. */
const letIn = (person: string): string => sql`
  SELECT e.recorded_by FROM entry e
  WHERE e.chain = '${ACCESS_CHAIN}' AND e.action = 'person.enrolled' AND e.subject_id = ${idOf(person)}
  UNION ALL SELECT i.recorded_by FROM identity i WHERE i.person_id = ${idOf(person)}`;

const BEHIND = statement(
  'approvals.behind',
  sql`WITH RECURSIVE behind(who) AS (
        SELECT unnest($1::text[])
        UNION SELECT them.who FROM behind b CROSS JOIN LATERAL (
          SELECT k.recorded_by FROM api_key k WHERE k.acts_as = ${idOf('b.who')}
          UNION ALL ${letIn('b.who')}) them(who))
      SELECT who FROM behind`,
);

const LET_IN = statement('approvals.letIn', sql`SELECT them.who FROM (${letIn('$1::text')}) them(who)`);

/**
 * Everybody who may have acted where the ledger names some: they themselves, whoever made a key that acts as one of them,
 * or let them in in person, and so on. Whose those are is looked up with the steward's eyes.
 */
export async function standingBehind(tx: Tx, principals: readonly string[]): Promise<string[]> {
  const found = await tx.derive((all) => all.rows<{ who: string }>(BEHIND, [principals]));
  return found.map(({ who }) => who);
}

/**
 * Everybody who may sit in a session of somebody's besides them: whoever let them in, and all who stand behind those. The
 * operator and the provider are nobody in particular: whom they let in, nobody of the organisation did.
 */
export async function lettersIn(tx: Tx, person: string): Promise<string[]> {
  const found = await tx.derive((all) => all.rows<{ who: string }>(LET_IN, [person]));
  return (
    await standingBehind(
      tx,
      found.map(({ who }) => who),
    )
  ).filter(isId);
}
