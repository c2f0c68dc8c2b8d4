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

const GOES_ON = sql`ended_at IS NULL AND ends_at > clock_timestamp()`;
const OPEN = statement(
  'session.open',
  sql`SELECT * FROM session WHERE person_id = $1::uuid AND ${GOES_ON} AND id IS DISTINCT FROM $2::uuid ORDER BY id`,
);
const OPEN_IN = statement(
  'session.openIn',
  sql`SELECT * FROM session WHERE organisation_id = $1::uuid AND ${GOES_ON} ORDER BY id`,
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

/** Somebody's sessions that go on, but for one. */
export const openSessions = (tx: Tx, person: string, except: string | null): Promise<SessionEntity[]> =>
  tx.rows<SessionEntity>(OPEN, [person, except]);

/** The sessions of all people of an organisation that go on. */
export const openSessionsIn = (tx: Tx, organisation: string): Promise<SessionEntity[]> =>
  tx.rows<SessionEntity>(OPEN_IN, [organisation]);
