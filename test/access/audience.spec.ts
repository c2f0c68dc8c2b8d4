import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Api, type Member } from '../support/api.js';
import { StatementLog } from './statement-log.js';
import { ABSENT } from './things.js';

const SOURCE = { title: 'A paper', publisher: 'Ministry', reliability: 'B' };

let api: Api;
let log: StatementLog;
let ann: Member;
let other: Member;

beforeAll(async () => {
  api = await Api.open();
  ann = await api.member({ organisation: 'Tallinn' });
  other = await api.member({ organisation: 'Riga' });
  log = new StatementLog();
}, 60_000);
afterAll(async () => {
  log.end();
  await api.close();
});

/** What Ann is told when she shares something, without what is another each time; and what it took. */
async function sharing(marking: string, audience: string) {
  log.take();
  const answer = await ann.send('/api/v1/sources', { body: { ...SOURCE, marking, audience: [audience] } });
  const { id: _id, recordedAt: _at, ...told } = (await answer.json()) as Record<string, unknown>;
  return { status: answer.status, told, took: log.take() };
}

test.each([
  ['TLP:AMBER', 'an organisation', (): string => other.organisation],
  ['TLP:AMBER', 'a person', (): string => other.person],
  ['TLP:RED', 'a person', (): string => other.person],
  ['TLP:RED', 'an organisation', (): string => other.organisation],
])('who shares a fact as %s is not told whether an id is that of %s', async (marking, _, idOf) => {
  await sharing(marking, ABSENT);
  const nobodys = await sharing(marking, ABSENT);
  expect([nobodys.status, nobodys.took.length > 3]).toEqual([201, true]);
  expect(await sharing(marking, idOf())).toEqual(nobodys);
});
