import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

/** Milliseconds until moves that nobody waits for any more, because a shot ended, are made or not. */
const SETTLING = 250;

/**
 * The references of the proposals that can be written to: `{ drafts, consultations, references }` (both together). Read
 * anew before each shot, because a shot is cut off in the middle of its moves.
 */
export async function openProposals(url) {
  await sleep(SETTLING);
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query(`
      SELECT p.reference, p.stage FROM pledgebook.proposal p
      JOIN pledgebook.version v ON v.proposal_id = p.id AND v.number = p.version
      WHERE p.stage IN ('draft', 'consultation') AND v.frozen_on IS NULL ORDER BY p.reference`);
    const at = (stage) => rows.filter((row) => row.stage === stage).map(({ reference }) => reference);
    const [drafts, consultations] = [at('draft'), at('consultation')];
    return { drafts, consultations, references: [...drafts, ...consultations] };
  } finally {
    await client.end();
  }
}
