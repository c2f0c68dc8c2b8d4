import type { Span } from '#domain/days/span.js';
import { NotThere } from '#ledger/errors.js';
import { sql } from '#ledger/statement.js';
import type { Tx } from '#ledger/writing/tx.js';
import { at, byAddress } from '../facts/address.query.js';
import type { MembershipEntity } from './membership.entity.js';

const FROM = 'FROM party bl JOIN membership ms ON ms.bloc = bl.code';

const ROW = byAddress(
  'membership.row',
  'bl.code',
  (where) => sql`SELECT ms.* ${FROM} WHERE ${where} AND ms.id = $2::uuid`,
);

const SPANS = byAddress(
  'membership.spans',
  'bl.code',
  (where) => sql`SELECT ms.id, ms.starts_on AS "from", ms.ends_on AS "to" ${FROM}
    WHERE ${where} AND ms.member = $2 ORDER BY ms.starts_on`,
);

/** A membership of a bloc as its row; whoever changes it holds the book's chain. @throws NotThere */
export async function membershipRow(tx: Tx, bloc: string, id: string): Promise<MembershipEntity> {
  const row = await tx.row<MembershipEntity>(at(ROW, bloc), [bloc, id]);
  if (!row) throw new NotThere('membership');
  return row;
}

/** When a party was a member of a bloc, earliest first. */
export function spansOf(tx: Tx, bloc: string, member: string): Promise<(Span & { id: string })[]> {
  return tx.rows(at(SPANS, bloc), [bloc, member]);
}
