import pg from 'pg';
import { get } from './paging.mjs';
import { ratios, spread } from './spread.mjs';

/** Whom a fact is for: what bears on a move is told from it. */
const AUDIENCE = 'marking, organisation_id, audience';

/** The rows that the status report is made of, with the columns it needs of them and no others. */
const ROWS = [
  `SELECT id, reference, title, ${AUDIENCE}, stage, version, opened_on, participants FROM proposal ORDER BY reference`,
  `SELECT v.proposal_id, v.frozen_on, jsonb_array_length(v.clauses) FROM version v
     JOIN proposal p ON p.id = v.proposal_id AND p.version = v.number`,
  `SELECT proposal_id, id, party, polarity, kind, domain, money_amount, currency, pledged_on, activated_by, unconditional,
     latest_step, latest_step_on, ${AUDIENCE} FROM pledge`,
  `SELECT pledge_id, status FROM pledge_span WHERE from_day <= current_date AND to_day > current_date`,
  `SELECT proposal_id, id, ${AUDIENCE} FROM condition`,
  `SELECT proposal_id, id, party, stance, stated_on, ${AUDIENCE} FROM position
     WHERE clause IS NULL AND pledge_id IS NULL AND retracted_at IS NULL`,
  `SELECT proposal_id, number, move, from_stage, to_stage, happened_on, final, version FROM move`,
  `SELECT p.id, last.recorded_at, last.action FROM proposal p CROSS JOIN LATERAL (
     SELECT recorded_at, action FROM entry e WHERE e.chain = p.id ORDER BY position DESC LIMIT 1) last`,
];

/**
 * How long our status report over the whole book takes, until its last byte is in, and how long it takes to read the rows
 * it is made of into memory with `pg`; in milliseconds, in turn.
 */
export async function statusReport({ ours, databaseAppUrl, rounds }) {
  const client = new pg.Client({
    connectionString: databaseAppUrl,
    options: '-c search_path=pledgebook -c TimeZone=UTC -c pledgebook.viewer=steward',
  });
  await client.connect();
  const times = { report: [], rows: [] };
  let bytes = 0;
  for (let round = 0; round <= rounds; round++) {
    const report = await timed(async () => (bytes = (await get(`${ours.url}/api/v1/status`)).length));
    const rows = await timed(async () => {
      const read = [];
      for (const text of ROWS) read.push(await client.query(text));
      return read;
    });
    if (round === 0) continue;
    times.report.push(report);
    times.rows.push(rows);
  }
  await client.end();
  return {
    report: spread(times.report),
    rows: spread(times.rows),
    ratio: ratios(times.report, times.rows),
    bytes,
  };
}

async function timed(work) {
  const began = performance.now();
  await work();
  return performance.now() - began;
}
