import { ensureBuilt } from '../../scripts/build.mjs';
import { runCli } from '../../scripts/cli.mjs';
import { makeDatabase } from '../../scripts/databases.mjs';
import { testPostgres } from '../../scripts/test-postgres.mjs';

/** The database every test's own is a copy of: migrated and seeded, with an empty book. */
const TEMPLATE = 'pledgebook_template';

/**
 * Once for a whole run: a PostgreSQL server whose owner's URL is in TEST_DATABASE_URL for every test, with the template
 * made by what `npm start` makes its database with.
 */
export default async function setup() {
  await ensureBuilt({ say: () => {} });
  const server = await testPostgres();
  globalThis.testPostgres = server;
  process.env.TEST_DATABASE_URL = server.url;
  const { code, words } = await runCli(['prepare'], await makeDatabase(server.url, TEMPLATE));
  if (code === 0) return;
  await server.stop();
  throw new Error(`The template database could not be prepared (exit code ${code}):\n${words}`);
}
