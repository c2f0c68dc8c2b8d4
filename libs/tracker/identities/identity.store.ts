import { NotThere } from '#ledger/errors.js';
import { sql, statement } from '#ledger/statement.js';
import type { Tx } from '#ledger/writing/tx.js';
import { boundsOf } from '../access/administrator.js';
import { withinSql } from '../access/within.query.js';
import type { IdentityEntity } from './identity.entity.js';
import type { NewIdentity } from './new-identity.js';

const ROW = statement(
  'identity.row',
  sql`SELECT * FROM identity WHERE ${withinSql('organisation_id', '$1')} AND id = $2::uuid`,
);

const OF_PERSON = statement(
  'identity.ofPerson',
  sql`SELECT * FROM identity WHERE person_id = $1::uuid AND removed_at IS NULL ORDER BY id`,
);

const OF_SUBJECT = statement(
  'identity.ofSubject',
  sql`SELECT * FROM identity WHERE issuer = $1 AND subject = $2 AND removed_at IS NULL`,
);

const SHUT_OUT = statement('identity.shutOut', sql`SELECT shut_out FROM identity_shut_out($1, $2)`);

/** Whether an administrator removed an identity, and none has linked it again. */
export const isShutOut = async (tx: Tx, { issuer, subject }: NewIdentity): Promise<boolean> =>
  (await tx.row<{ shut_out: boolean }>(SHUT_OUT, [issuer, subject]))?.shut_out ?? false;

/** Whom providers know somebody as. */
export const identitiesOf = (tx: Tx, person: string): Promise<IdentityEntity[]> =>
  tx.rows<IdentityEntity>(OF_PERSON, [person]);

/** An identity as its row. @throws NotThere also where whoever acts has none of this id to look after */
export async function identityRow(tx: Tx, id: string): Promise<IdentityEntity> {
  const row = await tx.row<IdentityEntity>(ROW, [boundsOf(tx.act.viewer), id]);
  if (!row) throw new NotThere('identity');
  return row;
}

/** The identity that somebody comes by, if there is one that whoever acts may see. */
export const identityOf = (tx: Tx, { issuer, subject }: NewIdentity): Promise<IdentityEntity | undefined> =>
  tx.row<IdentityEntity>(OF_SUBJECT, [issuer, subject]);
