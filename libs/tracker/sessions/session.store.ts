import { NotThere } from '#ledger/errors.js';
import { sql, statement } from '#ledger/statement.js';
import type { Tx } from '#ledger/writing/tx.js';
import { withinSql } from '../access/within.query.js';
import type { SessionEntity } from './session.entity.js';

const ROW = statement(
  'session.row',
  sql`SELECT * FROM session WHERE ${withinSql('organisation_id', '$1')} AND ${withinSql('person_id', '$2')}
      AND id = $3::uuid`,
);

const OPEN = statement(
  'session.open',
  sql`SELECT * FROM session WHERE person_id = $1::uuid AND ended_at IS NULL AND id IS DISTINCT FROM $2::uuid ORDER BY id`,
);

/** A session as its row. @param person whose it has to be; null for anybody's @throws NotThere */
export async function sessionRow(
  tx: Tx,
  bounds: string | null,
  person: string | null,
  id: string,
): Promise<SessionEntity> {
  const row = await tx.row<SessionEntity>(ROW, [bounds, person, id]);
  if (!row) throw new NotThere('session');
  return row;
}

/** Somebody's sessions that nobody has ended, but for one. */
export const openSessions = (tx: Tx, person: string, except: string | null): Promise<SessionEntity[]> =>
  tx.rows<SessionEntity>(OPEN, [person, except]);
