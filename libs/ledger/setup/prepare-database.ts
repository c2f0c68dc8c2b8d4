import { makeWorkerUtils } from 'graphile-worker';
import type { DataSource, DataSourceOptions } from 'typeorm';
import { APP_ROLE, appPassword, appUrl } from '../app-role.js';
import type { DatabaseUrls } from '../settings/database-urls.js';
import { ownerDataSource } from './owner.js';

/**
 * Brings a database to today's shape: the application's role, the migrations, the job queue. Doing it
 * again changes nothing. Several processes may do it at once: one works, the others wait. A role that
 * somebody else manages, as the application's URL of its own says, is left as it is, but has to be there.
 *
 * @returns the names of the migrations that were run
 */
export async function prepareDatabase(
  { owner: ownerUrl, app }: Required<DatabaseUrls>,
  migrations: DataSourceOptions['migrations'],
): Promise<string[]> {
  const owner = ownerDataSource(ownerUrl, migrations);
  await owner.initialize();
  const runner = owner.createQueryRunner();
  try {
    await runner.query(`SELECT pg_advisory_lock(7305, 2)`);
    await (app === appUrl(ownerUrl) ? ensureAppRole(owner, ownerUrl) : expectAppRole(owner));
    await owner.query(`CREATE SCHEMA IF NOT EXISTS pledgebook`);
    const run = await owner.runMigrations();
    await prepareJobs(owner, ownerUrl);
    return run.map((migration) => migration.name);
  } finally {
    await runner.query(`SELECT pg_advisory_unlock(7305, 2)`).catch(() => undefined);
    await runner.release();
    await owner.destroy();
  }
}

async function ensureAppRole(owner: DataSource, ownerUrl: string): Promise<void> {
  // The password is 64 hexadecimal digits, so it needs no quoting; DDL takes no parameters.
  await owner.query(`
    DO $$ BEGIN
      IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '${APP_ROLE}') THEN
        CREATE ROLE ${APP_ROLE} NOLOGIN NOINHERIT NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS;
      END IF;
    EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
    END $$`);
  await owner.query(`ALTER ROLE ${APP_ROLE} LOGIN PASSWORD '${appPassword(ownerUrl)}'`);
}

async function expectAppRole(owner: DataSource): Promise<void> {
  const found: object[] = await owner.query(`SELECT FROM pg_roles WHERE rolname = $1`, [APP_ROLE]);
  if (found.length > 0) return;
  throw new Error(
    `There is no role ${APP_ROLE}. With DATABASE_APP_URL, whoever manages the server's roles has to make it.`,
  );
}

async function prepareJobs(owner: DataSource, ownerUrl: string): Promise<void> {
  const jobs = await makeWorkerUtils({ connectionString: ownerUrl });
  try {
    await jobs.migrate();
  } finally {
    await jobs.release();
  }
  await owner.query(`GRANT USAGE ON SCHEMA graphile_worker TO ${APP_ROLE}`);
  for (const what of ['ALL TABLES', 'ALL SEQUENCES', 'ALL FUNCTIONS']) {
    await owner.query(`GRANT ALL ON ${what} IN SCHEMA graphile_worker TO ${APP_ROLE}`);
  }
  // The queue's tables have row-level security on and no policy, so that its owner alone would see them.
  await owner.query(`
    DO $$ DECLARE name text; BEGIN
      FOR name IN SELECT relname FROM pg_class
        WHERE relnamespace = 'graphile_worker'::regnamespace AND relkind = 'r' AND relrowsecurity
      LOOP
        EXECUTE format('DROP POLICY IF EXISTS ${APP_ROLE} ON graphile_worker.%I', name);
        EXECUTE format('CREATE POLICY ${APP_ROLE} ON graphile_worker.%I TO ${APP_ROLE} USING (true)', name);
      END LOOP;
    END $$`);
}
