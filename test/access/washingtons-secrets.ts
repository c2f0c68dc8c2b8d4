import { factTables } from '#tracker/fact-tables.js';
import { CheckedApi } from '../contract/checked-api.js';
import { Targets } from '../http/fuzz/targets.js';
import type { Member } from '../support/api.js';
import { Book, member } from '../support/book.js';
import { keepSecrets } from './secrets.js';
import type { Hidden } from './swaps.js';

const PROPOSAL = 'UA-SG-2026-01';

/** The sample, and beside it everything that there can be, kept by Washington to itself. */
export interface WashingtonsSecrets {
  readonly api: CheckedApi;
  readonly targets: Targets;
  /** Whoever may do most in Paris, and in London. */
  readonly others: readonly Member[];
  readonly hidden: Hidden;
}

export async function washingtonsSecrets(): Promise<WashingtonsSecrets> {
  const api = await CheckedApi.open({ sample: true });
  const targets = await Targets.find(api);
  const admin = (organisation: string) => api.member({ organisation, role: 'admin' });
  const others = [await admin('Paris'), await admin('London')];
  const grace = await admin('Washington');
  const pledges = await api.lookup.rows<{ id: string }>(
    `SELECT pl.id FROM pledge pl JOIN proposal p ON p.id = pl.proposal_id WHERE p.reference = $1`,
    [PROPOSAL],
  );
  const book = await Book.on(api.databaseUrl);
  const where = { proposal: PROPOSAL, pledges: pledges.map(({ id }) => id) };
  await keepSecrets(book, member(grace.organisation, grace.person), ['TLP:AMBER+STRICT'], where);
  await book.leave();
  return { api, targets, others, hidden: await namesOfHidden(api, grace.organisation) };
}

async function namesOfHidden(api: CheckedApi, owner: string): Promise<Hidden> {
  const names: Record<string, string[]> = {};
  const add = async (table: string, column: string) => {
    const rows = await api.lookup.rows<{ name: string }>(
      `SELECT "${column}"::text AS name FROM "${table}" WHERE organisation_id = $1 ORDER BY id`,
      [owner],
    );
    if (rows.length > 0) names[`${table}.${column}`] = rows.map(({ name }) => name);
  };
  for (const table of factTables) await add(table, 'id');
  await add('proposal', 'reference');
  await add('party', 'code');
  await add('event_type', 'name');
  return names;
}
