import type { SignIn } from '#domain/access/session-life.js';
import { NotThere } from '#ledger/errors.js';
import { sql, statement, type Value } from '#ledger/statement.js';
import type { Tx } from '#ledger/writing/tx.js';
import { boundsOf } from '../access/administrator.js';
import { withinSql } from '../access/within.query.js';
import type { ApiKeyEntity } from './api-key.entity.js';

const ROW = statement(
  'key.row',
  sql`SELECT * FROM api_key WHERE ${withinSql('organisation_id', '$1')} AND id = $2::uuid`,
);

const HANGING = statement(
  'key.hanging',
  sql`WITH RECURSIVE hanging(id) AS (
        SELECT unnest($1::uuid[])
        UNION SELECT other.id FROM hanging h CROSS JOIN LATERAL (
          SELECT k.id FROM api_key k WHERE k.made_with = h.id
          UNION ALL SELECT k.replaced_by FROM api_key k WHERE k.id = h.id AND k.replaced_by IS NOT NULL
          UNION ALL SELECT k.id FROM api_key k WHERE k.replaced_by = h.id) other(id))
      SELECT k.* FROM api_key k JOIN hanging h ON h.id = k.id WHERE k.revoked_at IS NULL ORDER BY k.id`,
);

const LINE_ENDS = statement(
  'key.lineEnds',
  sql`WITH RECURSIVE line AS (
        SELECT k.replaced_by, k.expires_at FROM api_key k WHERE k.id = $1::uuid
        UNION ALL SELECT k.replaced_by, k.expires_at FROM line l JOIN api_key k ON k.id = l.replaced_by)
      SELECT expires_at FROM line WHERE replaced_by IS NULL`,
);

/** When the last of the keys ends that took one another's place, beginning with this one. */
export const lineEnds = async (tx: Tx, id: string): Promise<string> =>
  (await tx.derive((all) => all.rows<{ expires_at: string }>(LINE_ENDS, [id])))[0]!.expires_at;

/**
 * Some keys and all that hang on them, whosesoever they are: what took the place of one or gave way to it, what was made
 * with any of those, and so on; those that nobody has revoked yet.
 */
export const keysHangingOn = (tx: Tx, ids: readonly string[]): Promise<ApiKeyEntity[]> =>
  tx.derive((all) => all.rows<ApiKeyEntity>(HANGING, [ids]));

const MADE_IN = statement(
  'key.madeIn',
  sql`SELECT id FROM api_key WHERE made_in = ANY ($1::uuid[]) ORDER BY id`,
);
const MADE_BY_WAY = statement(
  'key.madeByWay',
  sql`SELECT k.id FROM session s JOIN api_key k ON k.made_in = s.id WHERE s.person_id = $1::uuid AND s.how = $2 ORDER BY k.id`,
);

const idsOf = async (tx: Tx, what: typeof MADE_IN, values: readonly Value[]): Promise<string[]> =>
  (await tx.derive((all) => all.rows<{ id: string }>(what, values))).map(({ id }) => id);

/** The keys that were made in some sessions, revoked or not. */
export const keysMadeIn = (tx: Tx, sessions: readonly string[]): Promise<string[]> =>
  idsOf(tx, MADE_IN, [sessions]);

/** The keys that were made in any session, ended or not, that somebody ever began in one way. */
export const keysMadeAfter = (tx: Tx, person: string, how: SignIn): Promise<string[]> =>
  idsOf(tx, MADE_BY_WAY, [person, how]);

/** A key as its row. @throws NotThere also where whoever acts has none of this id to look after */
export async function keyRow(tx: Tx, id: string): Promise<ApiKeyEntity> {
  const row = await tx.row<ApiKeyEntity>(ROW, [boundsOf(tx.act.viewer), id]);
  if (!row) throw new NotThere('key');
  return row;
}
