import { afterEach, expect, it } from '@jest/globals';
import { CheckedApi } from '../contract/checked-api.js';

const PATH = '/.well-known/security.txt';
const stranger = { headers: { authorization: undefined } };
let api: CheckedApi;
afterEach(() => api.close());

it('anybody can read whom to tell of a hole, where the operator says so', async () => {
  api = await CheckedApi.open({
    settings: { SECURITY_CONTACT: 'mailto:security@example.org', SECURITY_EXPIRES: '2999-01-01T00:00:00Z' },
  });
  const { status, text, headers } = await api.send(PATH, stranger);
  expect([status, text]).toEqual([
    200,
    'Contact: mailto:security@example.org\nExpires: 2999-01-01T00:00:00Z\n',
  ]);
  expect(headers['content-type']).toBe('text/plain; charset=utf-8');
});

it.each([
  ['', ''],
  ['mailto:security@example.org', '2020-01-01T00:00:00Z'],
])('there is nothing to read where they do not, or did so too long ago: %j, %j', async (contact, expires) => {
  api = await CheckedApi.open({ settings: { SECURITY_CONTACT: contact, SECURITY_EXPIRES: expires } });
  expect((await api.send(PATH, stranger)).status).toBe(404);
});
