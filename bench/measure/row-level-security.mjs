import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { appUrl } from '#ledger/app-role.js';
import { applicationDataSource } from '#ledger/data-source.js';
import { Ledger } from '#ledger/ledger.js';
import { KEEPER } from '#ledger/viewer.js';
import { factEntities } from '#tracker/entities.js';
import { PledgesService } from '#tracker/pledges/pledges.service.js';
import { ProposalsService } from '#tracker/proposals/proposals.service.js';
import { DataSource } from 'typeorm';
import { Chance } from '../book/chance.mjs';
import { FILTER_SETS, FILTER_VALUES, PAGE } from '../load/requests.mjs';
import { today } from '../load/today.mjs';
import { ratios, spread } from './spread.mjs';

const REPEATS = 60;

/** Takes every policy away: what is left is the filter of the service itself. */
export async function dropPolicies(url) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(`DO $$ DECLARE it record; BEGIN
      FOR it IN SELECT policyname, tablename FROM pg_policies WHERE schemaname = 'pledgebook' LOOP
        EXECUTE format('DROP POLICY %I ON pledgebook.%I', it.policyname, it.tablename);
        EXECUTE format('ALTER TABLE pledgebook.%I NO FORCE ROW LEVEL SECURITY, DISABLE ROW LEVEL SECURITY', it.tablename);
      END LOOP;
    END $$`);
  } finally {
    await client.end();
  }
}

/**
 * What row-level security costs a member who reads: the hot reads on a book and on a copy of it without policies, in
 * milliseconds; asked in turn, the same question of each. The services are asked, not the API: what HTTP adds would only
 * bring the ratios nearer to 1.
 */
export async function rowLevelSecurity({ guardedUrl, unguardedUrl, references, rounds }) {
  return withServices(guardedUrl, (guarded) =>
    withServices(unguardedUrl, async (unguarded) => {
      const lines = [];
      for (const read of ['proposal', 'page']) {
        const question = questions(read, references);
        const asked = { on: [], off: [] };
        for (let round = 0; round <= rounds; round++) {
          const taken = { on: [], off: [] };
          for (let i = 0; i < REPEATS; i++) {
            const one = question();
            taken.on.push(await timed(() => one(guarded)));
            taken.off.push(await timed(() => one(unguarded)));
          }
          if (round > 0) for (const way of ['on', 'off']) asked[way].push(spread(taken[way]).median);
        }
        lines.push({
          read,
          on: spread(asked.on),
          off: spread(asked.off),
          ratio: ratios(asked.on, asked.off),
        });
      }
      return lines;
    }),
  );
}

/** Makes questions by chance: of one proposal with what stands under it, or of a page of pledges with filters. */
function questions(read, references) {
  const chance = new Chance(read.length);
  if (read === 'proposal') {
    return () => {
      const reference = chance.of(references);
      return ({ proposals, viewing }) =>
        proposals.read(viewing, reference, { pledges: true, positions: true });
    };
  }
  return () => {
    const names = chance.of(FILTER_SETS);
    const filters = Object.fromEntries(names.map((name) => [name, chance.of(FILTER_VALUES[name])]));
    return ({ pledges, viewing }) => pledges.list(viewing, { limit: PAGE, filters });
  };
}

async function timed(work) {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

/** The services on a book, for somebody who keeps it and is no steward. */
async function withServices(url, work) {
  const dataSource = await new DataSource(applicationDataSource(appUrl(url), factEntities)).initialize();
  const ledger = new Ledger(dataSource);
  const viewer = { kind: 'member', principal: 'bench', organisation: KEEPER, person: randomUUID() };
  const viewing = { viewer, today: today() };
  try {
    return await work({
      pledges: new PledgesService(ledger),
      proposals: new ProposalsService(ledger),
      viewing,
    });
  } finally {
    await ledger.onApplicationShutdown();
    await dataSource.destroy();
  }
}
