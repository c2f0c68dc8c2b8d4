import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { isKeyText } from '#domain/access/key-text.js';
import { Api } from '../support/api.js';
import { command } from '../support/command.js';

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
  expect((await run('keys', 'revoke', '0198f000-0000-7000-8000-000000000001')).said).toBe(
    'There is no such key.\n',
  );
}, 120_000);
