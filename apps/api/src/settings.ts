import { BadSettings } from '#ledger/settings/bad-settings.js';
import { readDatabaseUrls } from '#ledger/settings/database-urls.js';
import { readTimeZone } from '#ledger/settings/time-zone.js';
import { readFrontSettings, type FrontSettings } from './front-settings.js';
import { readLoadSettings, type LoadSettings } from './load-settings.js';
import { readOidcSettings, type OidcSettings } from './oidc/oidc-settings.js';

export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** What the API is told from outside, read once. */
export interface Settings extends FrontSettings, LoadSettings {
  readonly host: string;
  /** 0 lets the system choose. */
  readonly port: number;
  /** The URL of the application's own role, which owns nothing. */
  readonly databaseUrl: string;
  readonly adminApiKey: string;
  /** What opens `/metrics` beside the operator's key, and nothing else; undefined where only that does. */
  readonly metricsKey?: string;
  /** IANA name of the time zone whose calendar says what "today" is. */
  readonly timeZone: string;
  readonly logLevel: LogLevel;
  /** People may sign in with passwords. */
  readonly passwords: boolean;
  /** The identity provider whose word is taken; undefined where none's is. */
  readonly oidc?: OidcSettings;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads the settings out of the environment. @throws BadSettings */
export function readSettings(environment: Environment): Settings {
  const complaints: string[] = [];
  const settings: Settings = {
    host: environment.HOST || '127.0.0.1',
    port: port(environment.PORT || '3000', complaints),
    databaseUrl: readDatabaseUrls(environment, complaints).app,
    adminApiKey: secret('ADMIN_API_KEY', environment.ADMIN_API_KEY || '', complaints),
    metricsKey: metricsKey(environment, complaints),
    timeZone: readTimeZone(environment, complaints),
    logLevel: logLevel(environment.LOG_LEVEL || 'info', complaints),
    passwords: onOrOff('PASSWORDS', environment.PASSWORDS || 'on', complaints),
    ...readLoadSettings(environment, complaints),
    ...readFrontSettings(environment, complaints),
    ...readOidcSettings(environment, complaints),
  };
  if (complaints.length > 0) throw new BadSettings(complaints);
  return Object.freeze(settings);
}

function port(text: string, complaints: string[]): number {
  const number = /^\d{1,5}$/.test(text) ? Number(text) : NaN;
  if (!(number <= 65535))
    complaints.push(`PORT must be a whole number from 0 to 65535, not ${JSON.stringify(text)}.`);
  return number;
}

function secret(name: string, key: string, complaints: string[]): string {
  if (!/^[!-~]{32,}$/.test(key)) {
    complaints.push(
      `${name} must be 32 characters or more, all visible ASCII; make one with \`openssl rand -hex 32\`.`,
    );
  }
  return key;
}

function metricsKey({ METRICS_KEY: key, ADMIN_API_KEY: other }: Environment, complaints: string[]) {
  if (!key) return undefined;
  if (key === other)
    complaints.push('METRICS_KEY must be another than ADMIN_API_KEY: it is for programs that watch.');
  return secret('METRICS_KEY', key, complaints);
}

function onOrOff(name: string, text: string, complaints: string[]): boolean {
  if (!['on', 'off'].includes(text))
    complaints.push(`${name} must be on or off, not ${JSON.stringify(text)}.`);
  return text === 'on';
}

function logLevel(level: string, complaints: string[]): LogLevel {
  if (!(LOG_LEVELS as readonly string[]).includes(level)) {
    complaints.push(`LOG_LEVEL must be one of ${LOG_LEVELS.join(', ')}, not ${JSON.stringify(level)}.`);
  }
  return level as LogLevel;
}
