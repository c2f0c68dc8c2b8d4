import { appUrl } from '../app-role.js';

/** The two ways into the database: the application's, and the owner's where it is known. */
export interface DatabaseUrls {
  readonly app: string;
  readonly owner?: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads DATABASE_URL (the owner's) and DATABASE_APP_URL (the application's, made from the owner's unless
 * given). What cannot be used is added to `complaints`, a sentence each.
 */
export function readDatabaseUrls(environment: Environment, complaints: string[]): DatabaseUrls {
  const owner = environment.DATABASE_URL || undefined;
  const app = environment.DATABASE_APP_URL || undefined;
  const wrong = Object.entries({ DATABASE_URL: owner, DATABASE_APP_URL: app }).filter(
    ([, url]) => url && !isPostgres(url),
  );
  for (const [name] of wrong) {
    complaints.push(`${name} must be a URL such as postgres://user:password@host:5432/database.`);
  }
  if (!owner && !app) {
    complaints.push('DATABASE_URL must name the PostgreSQL database; `npm start` brings one of its own.');
  }
  if (wrong.length > 0 || (!owner && !app)) return { app: '' };
  return { app: app ?? appUrl(owner!), ...(owner && { owner }) };
}

const isPostgres = (url: string): boolean =>
  URL.canParse(url) && ['postgres:', 'postgresql:'].includes(new URL(url).protocol);
