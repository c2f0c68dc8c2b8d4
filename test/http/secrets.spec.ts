import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { appPassword } from '#ledger/app-role.js';
import { cloneTemplate, dropDatabase } from '../support/book.js';
import { command } from '../support/command.js';
import { Lookup } from '../support/lookup.js';
import { RunningApi } from '../support/running-api.js';

const ADMIN_API_KEY = randomBytes(24).toString('base64url');
const wrongKeys = Array.from({ length: 1_000 }, () => `pb_live_${randomBytes(20).toString('hex')}`);

/** How a wrong key is brought along: each of these by every fifth. */
const WAYS: readonly ((key: string) => [path: string, init?: RequestInit])[] = [
  (key) => ['/api/v1/parties', { headers: { authorization: `Bearer ${key}` } }],
  (key) => [`/api/v1/parties?apiKey=${key}&after=${key}&party=${key}`],
  (key) => ['/api/v1/parties', posted({ code: key, name: key.slice(-8), type: key, secret: key })],
  (key) => ['/api/v1/parties', posted({ code: 'no code' }, { 'idempotency-key': key })],
  (key) => [
    '/api/v1/nothing',
    {
      method: 'PROPFIND',
      headers: {
        authorization: `Basic ${Buffer.from(`admin:${key}`).toString('base64')}`,
        cookie: `session=${key}`,
        'if-match': `"${key}"`,
      },
    },
  ],
];

const posted = (body: object, headers: Record<string, string> = {}): RequestInit => ({
  method: 'POST',
  body: JSON.stringify(body),
  headers: { ...headers, 'content-type': 'application/json' },
});

/** Which secrets a text holds: whole or a part that gives one away, as they are or in base64. */
function found(text: string, secrets: readonly string[]): string[] {
  return secrets.filter((secret) => {
    const parts = [secret.slice(0, 24).slice(-16), secret.slice(-16)];
    const encoded = [0, 1, 2].map((shift) =>
      Buffer.from(secret.slice(shift, shift + 18))
        .toString('base64')
        .slice(0, 24),
    );
    return [...parts, ...encoded].some((part) => text.includes(part));
  });
}

describe('a process that says all it can', () => {
  let databaseUrl: string;
  let api: RunningApi;
  let said = '';
  const answered: string[] = [];

  beforeAll(async () => {
    databaseUrl = await cloneTemplate();
    const hear = (piece: string) => void (said += piece);
    api = await RunningApi.start(databaseUrl, { LOG_LEVEL: 'trace', ADMIN_API_KEY }, hear);
    const ask = async (path: string, { headers, ...init }: RequestInit = {}) => {
      const all = { authorization: `Bearer ${ADMIN_API_KEY}`, ...(headers as Record<string, string>) };
      const answer = await fetch(`${api.url}${path}`, { ...init, headers: all });
      answered.push(JSON.stringify([answer.status, ...answer.headers]), await answer.text());
      return answer.status;
    };
    const statuses = new Set<number>();
    for (let i = 0; i < wrongKeys.length; i += 20) {
      const some = wrongKeys.slice(i, i + 20).map((key, j) => ask(...WAYS[(i + j) % WAYS.length]!(key)));
      for (const status of await Promise.all(some)) statuses.add(status);
    }
    expect(statuses).toEqual(new Set([400, 401]));
    expect(await ask('/api/v1/parties?limit=1')).toBe(200);
    expect(await ask('/api/v1/parties', posted({ code: 'JEF', name: 'Joint force', type: 'bloc' }))).toBe(
      201,
    );
    expect(await ask('/metrics')).toBe(200);
    expect(await ask('/openapi.json')).toBe(200);
    await api.stop();
  }, 60_000);
  afterAll(() => dropDatabase(databaseUrl));

  const secrets = () => [
    ADMIN_API_KEY,
    ...wrongKeys,
    appPassword(databaseUrl),
    decodeURIComponent(new URL(databaseUrl).password),
  ];

  it('has no secret in its log, which has a line for every request', () => {
    expect(said.match(/"answered"/g)!.length).toBeGreaterThanOrEqual(1_000);
    expect(said).toMatch(/"by":"admin-key","status":201/);
    expect(said).toContain('/api/v1/parties?apiKey=…&after=…&party=…');
    expect(found(said, secrets())).toEqual([]);
  });

  it('has none in its answers, their headers, and its metrics', () => {
    expect(answered.join()).toContain('http_request_duration_seconds_bucket');
    expect(found(answered.join('\n'), secrets())).toEqual([]);
  });

  it('has none in its database', async () => {
    const lookup = new Lookup(databaseUrl);
    const tables = await lookup.rows<{ name: string }>(
      `SELECT relname AS name FROM pg_class WHERE relkind = 'r' AND relnamespace = 'pledgebook'::regnamespace`,
    );
    const rows = await lookup.everything(tables.map(({ name }) => name));
    expect(rows.rate!.length).toBeGreaterThan(0);
    expect(found(JSON.stringify(rows), secrets())).toEqual([]);
  });
});

describe('a process that cannot start', () => {
  const password = randomBytes(20).toString('hex');
  const MAIN = fileURLToPath(new URL('../../dist/apps/api/src/main.js', import.meta.url));

  async function startWith(settings: Record<string, string>): Promise<string> {
    const env = { ...process.env, LOG_LEVEL: 'trace', ADMIN_API_KEY, PORT: '0', ...settings };
    const child = spawn(process.execPath, [MAIN], { env, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece) => (said += String(piece)));
    const timer = setTimeout(() => child.kill('SIGTERM'), 25_000);
    await once(child, 'close');
    clearTimeout(timer);
    return said;
  }

  it.each<[string, Record<string, string>]>([
    ['nobody is there', { DATABASE_URL: `postgres://owner:${password}@127.0.0.1:1/none` }],
    ['the address is none', { DATABASE_URL: `mysql://owner:${password}@127.0.0.1:1/none` }],
    ['the address cannot be read', { DATABASE_APP_URL: `postgres://owner:${password}@[/none` }],
    [
      'the key is none',
      { ADMIN_API_KEY: `${password} with spaces`, DATABASE_URL: 'postgres://a:b@127.0.0.1:1/c' },
    ],
  ])(
    'tells no secret where %s',
    async (_where, settings) => {
      const said = await startWith(settings);
      expect(said).not.toBe('');
      expect(found(said, [ADMIN_API_KEY, password])).toEqual([]);
    },
    60_000,
  );

  it('tells none where PostgreSQL refuses the password, nor does the command', async () => {
    const url = new URL(process.env.TEST_DATABASE_URL!);
    url.password = password;
    const app = new URL(url);
    app.username = 'pledgebook_app';
    const said = await startWith({ DATABASE_URL: url.href, DATABASE_APP_URL: app.href });
    const { code, said: told } = await command(url.href, 'verify');
    expect([code, said !== '', told !== '']).toEqual([1, true, true]);
    expect(found(said + told, [ADMIN_API_KEY, password, appPassword(url.href)])).toEqual([]);
  }, 60_000);
});
