import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from './postgres.mjs';

/** For many short tests at once, on data nobody will miss. */
const SETTINGS = { max_connections: 200, shared_buffers: '64MB', wal_level: 'minimal', max_wal_senders: 0 };

/** The server tests use: the one TEST_DATABASE_URL names, else one of their own, gone when stopped. `{ url, stop() }`. */
export async function testPostgres() {
  const url = process.env.TEST_DATABASE_URL;
  if (url) return { url, async stop() {} };
  const dataDir = mkdtempSync(join(tmpdir(), 'pledgebook-test-'));
  return startPostgres({ dataDir, settings: SETTINGS, throwaway: true });
}
