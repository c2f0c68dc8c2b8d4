import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { APP_ROLE, appUrl } from '#ledger/app-role.js';
import { command, commandWith } from '../support/command.js';
import { Lookup } from '../support/lookup.js';

/** A server whose roles somebody else manages: the book's owner may make none, and change none. */
const name = `elsewhere_${randomUUID().slice(0, 8)}`;
const owner = new URL(process.env.TEST_DATABASE_URL!);
const server = new Lookup(owner.href);
const app = new URL(appUrl(owner.href));

beforeAll(async () => {
  await server.rows(`CREATE ROLE ${name} LOGIN PASSWORD 'theirs'`);
  await server.rows(`CREATE DATABASE ${name} OWNER ${name}`);
  app.pathname = `/${name}`;
  Object.assign(owner, { username: name, password: 'theirs', pathname: `/${name}` });
});

afterAll(async () => {
  await server.rows(`DROP DATABASE ${name} WITH (FORCE)`);
  await server.rows(`DROP ROLE ${name}`);
});

const password = async () =>
  (
    await server.rows<{ rolpassword: string }>('SELECT rolpassword FROM pg_authid WHERE rolname = $1', [
      APP_ROLE,
    ])
  )[0]!.rolpassword;

test('with a login of its own for the application, the owner makes no role and changes none', async () => {
  expect(await command(owner.href, 'prepare')).toMatchObject({
    code: 1,
    said: expect.stringContaining('permission denied'),
  });
  const before = await password();
  const urls = { DATABASE_URL: owner.href, DATABASE_APP_URL: app.href };
  expect(await commandWith(urls, 'prepare')).toMatchObject({ code: 0 });
  expect(await commandWith(urls, 'rebuild')).toMatchObject({ code: 0 });
  expect(await commandWith(urls, 'verify')).toMatchObject({
    code: 0,
    said: expect.stringContaining('Whole'),
  });
  expect(await password()).toBe(before);
}, 60_000);
