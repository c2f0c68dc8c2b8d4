import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { CannotStart } from './cannot-start.mjs';
import { missingOidc, OIDC_RULES } from './oidc-settings.mjs';
import { inRoot } from './paths.mjs';

/** What each setting has to be, as the rest of a sentence that begins with its name and `must`. */
const RULES = {
  PORT: [isPort, 'be a whole number from 0 to 65535'],
  ADMIN_API_KEY: [(text) => /^[!-~]{32,}$/.test(text), 'be 32 characters or more, all visible ASCII'],
  METRICS_KEY: [(text) => /^[!-~]{32,}$/.test(text), 'be 32 characters or more, all visible ASCII'],
  DATABASE_URL: [isPostgres, 'be a URL such as postgresql://user:password@host:5432/database'],
  DATABASE_APP_URL: [isPostgres, 'be a URL such as postgresql://user:password@host:5432/database'],
  TIME_ZONE: [isTimeZone, 'be an IANA name such as Europe/Kyiv'],
  SAMPLE: [isSample, 'name a folder of samples/, or be none'],
  RATE_LIMIT_PER_MINUTE: [isCount, 'be a whole number from 0 to 999999999'],
  WRONG_KEYS_PER_MINUTE: [isCount, 'be a whole number from 0 to 999999999'],
  MAX_EVENT_LOOP_DELAY: [isCount, 'be a whole number from 0 to 999999999'],
  MAX_HEAP_MB: [isCount, 'be a whole number from 0 to 999999999'],
  ADMIN_EMAIL: [isEmail, 'be an address such as ann.tamm@example.org'],
  ...OIDC_RULES,
  PASSWORDS: [(text) => ['on', 'off'].includes(text), 'be on or off'],
  BEHIND_TLS: [(text) => ['yes', 'no'].includes(text), 'be yes or no'],
  LOG_LEVEL: [
    (text) => ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'].includes(text),
    'be one of fatal, error, warn, info, debug, trace, silent',
  ],
};

/** Those whose value is nobody's business. */
const SECRET = [
  ...Object.keys(OIDC_RULES),
  'ADMIN_API_KEY',
  'METRICS_KEY',
  'DATABASE_URL',
  'DATABASE_APP_URL',
];

/**
 * The settings that the start itself needs; the apps read theirs from the same environment, and would refuse what is
 * refused here, but later and one after the other. An empty value is none. Throws a sentence for every setting that
 * is no good. 0 as the port asks for any free one; `databaseUrl` is undefined for the embedded server.
 */
export function readSettings(env) {
  const complaints = Object.entries(RULES).flatMap(([name, [holds, rule]]) => {
    if (!env[name] || holds(env[name])) return [];
    return [`  ${name} must ${rule}${SECRET.includes(name) ? '' : `, not ${JSON.stringify(env[name])}`}.`];
  });
  for (const name of missingOidc(env))
    complaints.push(
      `  ${name} must ${OIDC_RULES[name][1]}: other settings of a provider are given, and it is not.`,
    );
  if (env.METRICS_KEY && env.METRICS_KEY === env.ADMIN_API_KEY)
    complaints.push('  METRICS_KEY must be another than ADMIN_API_KEY.');
  if (complaints.length > 0)
    throw new CannotStart(['Some settings cannot be used:', ...complaints].join('\n'));
  return {
    host: env.HOST || '127.0.0.1',
    port: Number(env.PORT || 3000),
    dataDir: env.DATA_DIR ? resolve(env.DATA_DIR) : inRoot('.data'),
    databaseUrl: env.DATABASE_URL || undefined,
    adminApiKey: env.ADMIN_API_KEY || undefined,
  };
}

function isPort(text) {
  return /^\d{1,5}$/.test(text) && Number(text) <= 65_535;
}

function isCount(text) {
  return /^\d{1,9}$/.test(text);
}

function isPostgres(text) {
  return URL.canParse(text) && ['postgres:', 'postgresql:'].includes(new URL(text).protocol);
}

/** As far as can be told before anything is installed; `prepare` looks more closely. */
function isEmail(text) {
  return text.length <= 254 && /^[!-?A-~]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$/.test(text);
}

function isTimeZone(text) {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: text }));
  } catch {
    return false;
  }
}

function isSample(text) {
  return text === 'none' || (/^[a-z0-9-]+$/.test(text) && existsSync(inRoot('samples', text, 'book.json')));
}
