import { expect, test } from '@jest/globals';
import { EnrolmentsService } from '#tracker/passwords/enrolments.service.js';
import { Api } from '../support/api.js';
import { acting, Book, cloneTemplate } from '../support/book.js';
import { commandWith } from '../support/command.js';
import { browse, InPerson, PASSWORD } from '../support/in-person.js';

const ENROLMENT = /^[\w-]{43}$/m;

test('the first start makes one administrator, once, however many start at a time', async () => {
  const databaseUrl = await cloneTemplate();
  const settings = { DATABASE_URL: databaseUrl, ADMIN_EMAIL: 'Chief@example.org' };
  const starts = await Promise.all([1, 2, 3].map(() => commandWith(settings, 'prepare')));
  expect(starts.map(({ code }) => code)).toEqual([0, 0, 0]);
  const told = starts.flatMap(({ said }) => ENROLMENT.exec(said) ?? []);
  expect(told).toHaveLength(1);
  expect((await commandWith(settings, 'prepare')).said).not.toMatch(ENROLMENT);

  const api = await Api.open({ databaseUrl });
  const body = { enrolment: told[0]!, password: PASSWORD };
  expect((await browse(api, '/api/v1/enrolments', { body })).status).toBe(204);
  const browser = await InPerson.signIn(api, 'chief@example.org');
  expect(await (await browser.send('/api/v1/me')).json()).toMatchObject({ role: 'admin', key: null });
  expect((await api.verify()).finding).toBeNull();
  await api.close();
}, 120_000);

test('of many first starts at once, each with an address of its own, one adds somebody', async () => {
  const book = await Book.open();
  const first = (n: number) => book.get(EnrolmentsService).first(acting().today, `chief${n}@example.org`);
  const starts = await Promise.all(Array.from({ length: 8 }, (_, n) => first(n)));
  expect(starts.filter((one) => one !== undefined)).toHaveLength(1);
  expect(await book.lookup.count('person')).toBe(1);
  await book.close();
}, 60_000);

test('an address that is none is refused before anything is done', async () => {
  const settings = { DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/nothing', ADMIN_EMAIL: 'chief' };
  expect(await commandWith(settings, 'prepare')).toEqual({
    code: 1,
    said: expect.stringContaining('ADMIN_EMAIL must be an address'),
  });
});
