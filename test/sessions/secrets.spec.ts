import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { cloneTemplate, dropDatabase } from '../support/book.js';
import { browse, enrolment, InPerson, signIn } from '../support/in-person.js';
import { Lookup } from '../support/lookup.js';
import { RunningApi } from '../support/running-api.js';

const KEY = randomBytes(24).toString('base64url');
const PEOPLE = 200;
const AT_ONCE = 8;

/** What lets people in: a thousand secrets, of a process that says all it can. */
const secrets: string[] = [];
let databaseUrl: string;
let said = '';
let told = '';

beforeAll(async () => {
  databaseUrl = await cloneTemplate();
  const settings = { LOG_LEVEL: 'trace', ADMIN_API_KEY: KEY };
  const api = await RunningApi.start(databaseUrl, settings, (piece) => void (said += piece));
  const place = { url: api.url, key: KEY };
  const operator = { authorization: `Bearer ${KEY}` };
  const post = async (path: string, body: object) =>
    (await (await browse(place, path, { body, headers: operator })).json()) as { id: string; key: string };
  const comeAndGo = async (email: string) => {
    const { id: person } = await post('/api/v1/people', { name: 'Somebody', email, role: 'analyst' });
    const { key } = await post('/api/v1/keys', { name: 'notebook', person });
    const password = randomBytes(18).toString('base64url');
    const enrolled = await enrolment(place, person);
    await browse(place, '/api/v1/enrolments', { body: { enrolment: enrolled, password } });
    const browser = await InPerson.signIn(place, email, password);
    secrets.push(password, enrolled, key, browser.cookie.split('=')[1]!, browser.csrfToken);
    const answers = [
      await signIn(place, email, `${password}x`),
      await browser.send(`/api/v1/parties?after=${browser.csrfToken}`),
      await browser.send('/api/v1/parties', { body: { code: password, password: enrolled } }),
      await browser.send(`/api/v1/me/sessions/${browser.session}/end`, { method: 'POST' }),
      await browser.send('/api/v1/me'),
    ];
    expect(answers.map(({ status }) => status)).toEqual([401, 400, 400, 200, 401]);
    for (const answer of answers) told += await answer.text();
  };
  const emails = Array.from({ length: PEOPLE }, (_, i) => `somebody${i}@example.org`).values();
  const coming = async () => {
    for (const email of emails) await comeAndGo(email);
  };
  try {
    await Promise.all(Array.from({ length: AT_ONCE }, coming));
    told += await (await browse(place, '/metrics', { headers: operator })).text();
  } finally {
    await api.stop();
  }
}, 180_000);
afterAll(() => dropDatabase(databaseUrl));

const found = (text: string) => secrets.filter((secret) => text.includes(secret.slice(4, 24)));

test('the log has a line for every request, and none of a thousand secrets', () => {
  expect(secrets).toHaveLength(1_000);
  expect(said.match(/"answered"/g)!.length).toBeGreaterThan(9 * PEOPLE);
  expect(found(said)).toEqual([]);
});

test('no answer repeats one, nor do the metrics', () => {
  expect(told).toContain('http_request_duration_seconds_bucket');
  expect(found(told)).toEqual([]);
});

test('no table holds one', async () => {
  const lookup = new Lookup(databaseUrl);
  const tables = await lookup.rows<{ name: string }>(
    `SELECT relname AS name FROM pg_class WHERE relkind = 'r' AND relnamespace = 'pledgebook'::regnamespace`,
  );
  const rows = await lookup.everything(tables.map(({ name }) => name));
  expect(rows.password).toHaveLength(PEOPLE);
  expect(found(JSON.stringify(rows))).toEqual([]);
});
