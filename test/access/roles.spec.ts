import { afterAll, beforeAll, describe, expect, it, test } from '@jest/globals';
import { CAPABILITIES } from '#domain/access/capability.js';
import { rolesWith, ROLES, type Role } from '#domain/access/role.js';
import type { OpenApi } from '../contract/openapi.js';
import { linesOf, type Line } from '../docs/access-table.js';
import { Api } from '../support/api.js';

const NOBODY = '0199b000-0000-7000-8000-00000000dead';
const REFUSED = ['role_too_low', 'key_not_made_for_it'];

let api: Api;
let lines: Line[];

beforeAll(async () => {
  api = await Api.open();
  const answer = await api.send('/openapi.json');
  lines = linesOf((await answer.json()) as OpenApi);
}, 60_000);
afterAll(() => api.close());

type Send = Api['send'];

/** Whether somebody is let do an operation, whatever comes of it: what it is asked of is not there. */
async function isLet(send: Send, { endpoint: { method, path } }: Line): Promise<boolean> {
  const answer = await send(path.replace(/\{\w+\}/g, NOBODY), { method });
  const body = await answer.text();
  if (answer.status !== 403) return true;
  const { code } = JSON.parse(body) as { code: string };
  return !REFUSED.includes(code);
}

const namesOf = (some: readonly Line[]) => some.map(({ endpoint: { method, path } }) => `${method} ${path}`);

describe('the table of docs/access.md, cell by cell', () => {
  test.each(ROLES)('what one who is %s may do, and nothing else', async (role: Role) => {
    const member = await api.member({ role });
    const let_: Line[] = [];
    for (const line of lines) if (await isLet(member.send.bind(member), line)) let_.push(line);
    expect(namesOf(let_)).toEqual(namesOf(lines.filter(({ needs }) => rolesWith(needs).includes(role))));
  });

  test.each(CAPABILITIES)('what a key of an admin does that was made to %s alone', async (scope) => {
    const member = await api.member({ role: 'admin', scopes: [scope] });
    const let_: Line[] = [];
    for (const line of lines) if (await isLet(member.send.bind(member), line)) let_.push(line);
    expect(namesOf(let_)).toEqual(namesOf(lines.filter(({ needs }) => needs === scope)));
  });
});

it('the status report as a file is for those who may export', async () => {
  const [viewer, reporter] = [await api.member({ role: 'viewer' }), await api.member({ role: 'reporter' })];
  const read = async (member: typeof viewer, accept: string) => {
    const answer = await member.send('/api/v1/status', { headers: { accept } });
    await answer.text();
    return answer.status;
  };
  expect([await read(viewer, 'text/csv'), await read(reporter, 'text/csv')]).toEqual([403, 200]);
  expect(await read(viewer, 'application/json')).toBe(200);
});
