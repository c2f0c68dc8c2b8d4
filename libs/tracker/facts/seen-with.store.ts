import { sql, statement } from '#ledger/statement.js';
import type { Audience } from '#ledger/writing/entry-draft.js';
import type { Tx } from '#ledger/writing/tx.js';
import { strictest } from './strictest.js';

const PLEDGE = statement(
  'seenWith.pledge',
  sql`SELECT marking, organisation_id, audience FROM pledge WHERE id = $1::uuid`,
);
const PARTY = statement(
  'seenWith.party',
  sql`SELECT marking, organisation_id, audience FROM party WHERE code = $1`,
);

/** Who may see a fact that tells of something else: only who may see that too, so that its entry tells nobody else. */
const seenWith = (own: Audience, other: Audience | undefined): Audience =>
  other ? strictest([own, other]) : own;

/** Of a fact about a pledge, if it is about one. */
export const withPledge = async (tx: Tx, own: Audience, id: string | undefined): Promise<Audience> =>
  id === undefined ? own : seenWith(own, await tx.row<Audience>(PLEDGE, [id]));

/** Of a fact about a party. */
export const withParty = async (tx: Tx, own: Audience, code: string): Promise<Audience> =>
  seenWith(own, await tx.row<Audience>(PARTY, [code]));
