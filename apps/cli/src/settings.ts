import { isEmail } from 'class-validator';
import { BadSettings } from '#ledger/settings/bad-settings.js';
import { readDatabaseUrls } from '#ledger/settings/database-urls.js';
import { readTimeZone } from '#ledger/settings/time-zone.js';

export interface CliSettings {
  /** The URL of the role that owns the tables. */
  readonly ownerUrl: string;
  /** The URL of the application's own role. */
  readonly databaseUrl: string;
  readonly timeZone: string;
  /** The sample that an empty book is filled with; `none` leaves it empty. */
  readonly sample: string;
  /** The address of the administrator whom a book without people begins with; undefined where nobody is named. */
  readonly adminEmail?: string;
}

/** Reads what the command line needs out of the environment. @throws BadSettings */
export function readCliSettings(environment: Readonly<Record<string, string | undefined>>): CliSettings {
  const complaints: string[] = [];
  const { owner, app } = readDatabaseUrls(environment, complaints);
  if (!owner && complaints.length === 0)
    complaints.push('DATABASE_URL must name the database by its owner’s URL.');
  const sample = environment.SAMPLE || 'coalition';
  if (!/^[a-z0-9-]+$/.test(sample)) complaints.push('SAMPLE must name a folder of samples/, or be `none`.');
  const timeZone = readTimeZone(environment, complaints);
  const adminEmail = environment.ADMIN_EMAIL || undefined;
  if (adminEmail !== undefined && !isEmail(adminEmail))
    complaints.push('ADMIN_EMAIL must be an address such as ann.tamm@example.org.');
  if (complaints.length > 0) throw new BadSettings(complaints);
  return { ownerUrl: owner!, databaseUrl: app, timeZone, sample, adminEmail };
}
