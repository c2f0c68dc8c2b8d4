import { resolve } from 'node:path';
import { CannotStart } from './cannot-start.mjs';
import { inRoot } from './paths.mjs';

/**
 * The settings that the start itself needs; the apps read theirs from the same environment. An empty value is none.
 * Throws a sentence that names the setting when one is no good. `databaseUrl` is undefined for the embedded server.
 */
export function readSettings(env) {
  const adminApiKey = env.ADMIN_API_KEY || undefined;
  if (adminApiKey !== undefined && adminApiKey.length < 32) {
    throw new CannotStart(
      `ADMIN_API_KEY has ${adminApiKey.length} characters; it needs 32 or more. Unset, one is made.`,
    );
  }
  const databaseUrl = env.DATABASE_URL || undefined;
  if (databaseUrl !== undefined && !/^postgres(ql)?:\/\//.test(databaseUrl)) {
    throw new CannotStart('DATABASE_URL must look like postgresql://user:password@host:5432/database.');
  }
  return {
    host: env.HOST || '127.0.0.1',
    port: readPort(env.PORT || '3000'),
    dataDir: env.DATA_DIR ? resolve(env.DATA_DIR) : inRoot('.data'),
    databaseUrl,
    adminApiKey,
  };
}

/** 0 asks for any free port. */
function readPort(text) {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65_535) return port;
  throw new CannotStart(`PORT is "${text}"; it must be a number from 0 to 65535.`);
}
