import { instantSql } from '../facts/instant.query.js';
import { sql } from '#ledger/statement.js';
import { byAddress } from '../facts/address.query.js';
import { pledgeItems } from '../pledges/pledge.query.js';
import { latestPositionItems } from '../positions/position.query.js';
import { dossierJson, mayBeCaught } from './dossier.query.js';

const STAGE_SINCE = sql`coalesce(
  (SELECT m.happened_on FROM move m WHERE m.proposal_id = p.id ORDER BY m.number DESC LIMIT 1), p.opened_on)`;

const count = (table: string, where = ''): string =>
  sql`(SELECT count(*) FROM ${table} c WHERE c.proposal_id = p.id ${where})`;

const COUNTS = sql`json_build_object(
  'pledges', ${count('pledge', `AND c.polarity = 'offer'`)},
  'refusals', ${count('pledge', `AND c.polarity = 'refusal'`)},
  'conditions', ${count('condition')},
  'positions', ${count('position', 'AND c.retracted_at IS NULL')},
  'claims', ${count('claim', 'AND c.retracted_at IS NULL')},
  'requirements', ${count('requirement', 'AND c.retracted_at IS NULL')},
  'moves', ${count('move')})`;

/** What every form of a proposal shows. */
const COLUMNS = sql`p.id, p.reference, p.title, p.summary, p.beneficiary, p.participants, p.stage,
  ${STAGE_SINCE} AS "stageSince", p.opened_on AS "openedOn"`;

const RECORDED = sql`p.marking, p.revision, ${instantSql('p.recorded_at')} AS "recordedAt", p.recorded_by AS "recordedBy"`;

const FROM = 'FROM proposal p JOIN version v ON v.proposal_id = p.id AND v.number = p.version';

/**
 * What stands under the proposal, looked up once under the names of its tables: what is asked of them after that is asked
 * of these few rows, and PostgreSQL looks but once whether the viewer may see them.
 */
const under = (where: string): string =>
  sql`WITH found AS MATERIALIZED (SELECT p.id FROM proposal p WHERE ${where}), ${[
    'move',
    'condition',
    'pledge',
    'position',
  ]
    .map((table) => sql`${table} AS (SELECT * FROM ${table} WHERE proposal_id = (SELECT id FROM found))`)
    .join(', ')}`;

/** One proposal: finished JSON but for its moves, the dossier to derive them from, and its revision. `$2` is the day. */
const one = (more: string) => (where: string) => sql`
  ${under(where)} SELECT (SELECT row_to_json(r) FROM (SELECT ${COLUMNS},
      json_build_object('number', v.number, 'openedOn', v.opened_on, 'frozenOn', v.frozen_on) AS version,
      v.clauses, ${COUNTS} AS counts, ${more} ${RECORDED}) r)::text AS json,
    p.id, p.reference, p.marking, p.organisation_id, p.audience, ${dossierJson('p', 'v', '$2::date')} AS dossier, ${mayBeCaught('p')} AS "mayBeCaught", p.revision
  ${FROM} WHERE p.id = (SELECT id FROM found)`;

const PLEDGES = sql`${pledgeItems('pl.proposal_id = p.id', '$2::date')} AS pledges,`;
const POSITIONS = sql`${latestPositionItems('p.id')} AS positions,`;

/** The forms in which one proposal can be read: alone, with its pledges, with each party's latest position. */
export const PROPOSAL = {
  alone: byAddress('proposal.one', 'p.reference', one('')),
  pledges: byAddress('proposal.withPledges', 'p.reference', one(PLEDGES)),
  positions: byAddress('proposal.withPositions', 'p.reference', one(POSITIONS)),
  both: byAddress('proposal.withBoth', 'p.reference', one(PLEDGES + POSITIONS)),
};

/** An item of the list. */
export const PROPOSAL_ITEM = sql`SELECT ${COLUMNS}, p.version, ${COUNTS} AS counts, ${RECORDED} FROM proposal p`;
