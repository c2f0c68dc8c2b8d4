import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { isKeyText } from '#domain/access/key-text.js';
import { Api } from '../support/api.js';
import { command } from '../support/command.js';
import { browse, InPerson, PASSWORD } from '../support/in-person.js';

let api: Api;

beforeAll(async () => {
  api = await Api.open();
  await api.organisation('Tallinn');
}, 120_000);
afterAll(() => api.close());

const run = async (...args: string[]) => command(api.databaseUrl, ...args);
const me = (key: string) => api.send('/api/v1/me', { headers: { authorization: `Bearer ${key}` } });
const ANN = ['--name', 'Ann', '--email', 'ann@example.org', '--role', 'analyst'];

test('the operator adds people and keys, lists them, and shuts them out', async () => {
  const added = await run('people', 'add', ...ANN, '--organisation', 'Tallinn');
  expect(added).toEqual({ code: 0, said: expect.stringMatching(/^[0-9a-f-]{36}\n$/) });
  const person = added.said.trim();

  const made = await run(
    'keys',
    'add',
    '--name',
    'notebook',
    '--person',
    person,
    '--scopes',
    'read',
    'export',
  );
  const lines = made.said.trim().split('\n');
  const key = lines.find(isKeyText)!;
  const id = /^Key ([0-9a-f-]{36}),/m.exec(made.said)![1]!;
  expect([made.code, lines.length]).toEqual([0, 2]);
  expect(await (await me(key)).json()).toMatchObject({ principal: person, scopes: ['read', 'export'] });

  const people = await run('people', 'list', '--organisation', 'Tallinn');
  expect(people.said.split('\n')[1]!.split('\t').slice(0, 4)).toEqual([
    person,
    'Ann',
    'ann@example.org',
    'analyst',
  ]);
  const keys = await run('keys', 'list', '--person', person);
  expect(keys.said).toContain(`${id}\tnotebook\t${key.slice(-4)}\tlive\tanalyst\t${person}`);
  expect(keys.said).not.toContain(key);

  expect((await run('keys', 'revoke', id)).said).toMatch(/^The key "notebook" is revoked since /);
  expect((await me(key)).status).toBe(401);
  expect((await run('people', 'suspend', person)).said).toMatch(/^Ann is suspended since /);
  expect(await run('people', 'suspend', person)).toEqual({
    code: 1,
    said: expect.stringMatching(/^Suspended since .* already\.\n$/),
  });
}, 120_000);

test('the operator replaces keys, and lets people and organisations in again', async () => {
  const tartu = (await run('organisations', 'add', '--name', 'Tartu')).said.trim();
  const mart = ['--name', 'Mart', '--email', 'mart@example.org', '--role', 'viewer'];
  const person = (await run('people', 'add', ...mart, '--organisation', 'Tartu')).said.trim();
  const made = (await run('keys', 'add', '--name', 'laptop', '--person', person)).said;
  const first = made.split('\n').find(isKeyText)!;
  const id = /^Key ([0-9a-f-]{36}),/m.exec(made)![1]!;

  const rotated = (await run('keys', 'rotate', id, '--grace', '1', '--days', '10')).said;
  const second = rotated.split('\n').find(isKeyText)!;
  expect(second).not.toBe(first);
  const statuses = async () => Promise.all([first, second].map(async (key) => (await me(key)).status));
  expect(await statuses()).toEqual([200, 200]);

  await run('people', 'suspend', person);
  expect(await statuses()).toEqual([401, 401]);
  expect((await run('people', 'reinstate', person)).said).toBe('Mart is let in again.\n');
  expect((await run('people', 'correct', person, '--role', 'analyst')).said).toBe(
    'Mart, mart@example.org: analyst.\n',
  );
  expect((await run('people', 'list')).said).toMatch(/mart@example\.org.*analyst/);
  expect(await (await me(second)).json()).toMatchObject({ role: 'viewer' });

  expect((await run('organisations', 'rename', tartu, '--name', 'Tartu City')).said).toBe(
    'It is called Tartu City now.\n',
  );
  expect((await run('organisations', 'suspend', 'Tartu City')).said).toMatch(
    /^Tartu City is suspended since /,
  );
  expect(await statuses()).toEqual([401, 401]);
  const listed = (await run('organisations', 'list')).said;
  expect(listed).toMatch(new RegExp(`^${tartu}\tTartu City\tfalse\t\\d{4}-`, 'm'));
  expect((await run('organisations', 'reinstate', tartu)).said).toBe('Tartu City is let in again.\n');
  expect(await statuses()).toEqual([200, 200]);
}, 120_000);

test('the operator lets people set a password, and ends their sessions', async () => {
  const liis = ['--name', 'Liis', '--email', 'liis@example.org', '--role', 'analyst'];
  const person = (await run('people', 'add', ...liis)).said.trim();
  const said = (await run('people', 'enrol', person)).said;
  const told = said.split('\n').find((line) => /^[\w-]{43}$/.test(line))!;
  const body = { enrolment: told, password: PASSWORD };
  expect((await browse(api, '/api/v1/enrolments', { body })).status).toBe(204);
  const browser = await InPerson.signIn(api, 'liis@example.org');
  expect((await run('sessions', 'list', '--person', person)).said).toMatch(
    new RegExp(`^${browser.session}\t${person}\t.*\tpassword\tlive\t`, 'm'),
  );
  expect((await run('sessions', 'end', browser.session)).said).toMatch(/^The session is ended since 2/);
  expect((await browser.send('/api/v1/me')).status).toBe(401);
}, 120_000);

test('what cannot be done is said in a sentence', async () => {
  expect(await run('people', 'add', ...ANN, '--organisation', 'Nowhere')).toEqual({
    code: 1,
    said: 'There is no organisation "Nowhere".\n',
  });
  expect((await run('people', 'add', ...ANN.slice(0, 4), '--role', 'king')).said).toMatch(
    /Allowed choices are viewer/,
  );
  expect((await run('keys', 'add', '--name', 'long', '--role', 'viewer', '--days', '367')).said).toMatch(
    /1 to 366/,
  );
  expect((await run('keys', 'rotate', 'x', '--grace', '25')).said).toMatch(/0 to 24/);
  expect((await run('keys', 'revoke', '0198f000-0000-7000-8000-000000000001')).said).toBe(
    'There is no such key.\n',
  );
}, 120_000);
