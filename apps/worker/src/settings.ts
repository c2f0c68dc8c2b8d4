import { BadSettings } from '#ledger/settings/bad-settings.js';
import { readDatabaseUrls } from '#ledger/settings/database-urls.js';
import { readTimeZone } from '#ledger/settings/time-zone.js';

export interface WorkerSettings {
  /** The URL of the application's own role. */
  readonly databaseUrl: string;
  readonly timeZone: string;
}

/** Reads what the worker needs out of the environment. @throws BadSettings */
export function readWorkerSettings(
  environment: Readonly<Record<string, string | undefined>>,
): WorkerSettings {
  const complaints: string[] = [];
  const databaseUrl = readDatabaseUrls(environment, complaints).app;
  const timeZone = readTimeZone(environment, complaints);
  if (complaints.length > 0) throw new BadSettings(complaints);
  return { databaseUrl, timeZone };
}
