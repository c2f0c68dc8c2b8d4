import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { fastify, type FastifyInstance } from 'fastify';
import { DatabaseAway } from '#ledger/errors.js';
import { steward } from '#ledger/viewer.js';
import { Problem } from '../http/problem.js';
import type { Caller } from './caller.js';
import { Patrol } from './patrol.js';
import { prepareRequests } from './request.js';

/** Longer than there is between two looks. */
const A_WHILE = 1_500;

const operator: Caller = { viewer: steward('admin-key'), role: 'admin', scopes: null };
let server: FastifyInstance;
let looks: string[];
let found: (authorization: string) => Caller;

beforeEach(async () => {
  looks = [];
  found = () => operator;
  const patrol = new Patrol(({ headers }) => {
    looks.push(headers.authorization!);
    return found(headers.authorization!);
  });
  server = fastify();
  prepareRequests(server);
  server.addHook('onRequest', async (request, reply) => {
    request.caller = operator;
    patrol.watch(request, reply);
  });
  server.get('/wait', async () => (await sleep(A_WHILE), 'done'));
  server.get('/write', async (request) => {
    request.committed = true;
    await sleep(A_WHILE);
    return 'done';
  });
  await server.listen({ port: 0, host: '127.0.0.1' });
});
afterEach(() => server.close());

const refuse = (): never => {
  throw new Problem('unauthorized');
};
const ask = (path: string, authorization = 'key') =>
  fetch(`${server.listeningOrigin}${path}`, { headers: { authorization, connection: 'close' } }).then(
    (answer) => answer.text(),
    () => 'cut off',
  );

it('looks at everybody once, however many answers they wait for, and cuts off all of who is refused', async () => {
  found = (key) => (key === 'other' ? refuse() : operator);
  expect(await Promise.all([...['key', 'other', 'key', 'other'].map((key) => ask('/wait', key))])).toEqual([
    'done',
    'cut off',
    'done',
    'cut off',
  ]);
  expect(looks.sort()).toEqual(['key', 'other']);
});

it('leaves whoever has written to be shown what they wrote', async () => {
  found = refuse;
  expect(await ask('/write')).toBe('done');
});

it.each([
  ['is somebody else', { ...operator, viewer: steward('other') }],
  ['may less', { ...operator, scopes: ['read'] }],
] as [string, Caller][])('cuts off who %s by now', async (_, now) => {
  found = () => now;
  expect(await ask('/wait')).toBe('cut off');
});

it('takes for no refusal that nobody can be asked', async () => {
  found = () => {
    throw new DatabaseAway();
  };
  expect(await ask('/wait')).toBe('done');
});

it('looks at nobody when there is nothing to answer', async () => {
  await ask('/wait');
  const before = looks.length;
  await sleep(A_WHILE);
  expect(looks).toHaveLength(before);
});
