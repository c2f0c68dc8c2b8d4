import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { derivedTables, factTables } from '#tracker/fact-tables.js';

const TABLES = [...factTables, ...derivedTables, 'entry', 'key_use', 'session_use', 'password'];

/** Reads that name a table's schema pass by the views that ask for keys, and so would what TypeORM makes of entities. */
const PAST_THE_KEYS = new RegExp(
  [
    `(?<!DELETE )\\b(FROM|JOIN)\\s+(ONLY\\s+)?"?pledgebook"?\\."?(\\$\\{|(${TABLES.join('|')})\\b)`,
    '\\b(getRepository|createQueryBuilder|EntityManager\\.find)\\b',
  ].join('|'),
);

const sources = readdirSync('libs', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.spec.ts'))
  .map((name) => join('libs', name));

test('no statement reads a table of facts past the views that ask for keys', () => {
  expect(sources.length).toBeGreaterThan(100);
  expect(sources.filter((path) => PAST_THE_KEYS.test(readFileSync(path, 'utf8')))).toEqual([]);
  expect('SELECT 1 FROM pledgebook.pledge pl').toMatch(PAST_THE_KEYS);
  expect('SELECT 1 FROM pledgebook.${table} t').toMatch(PAST_THE_KEYS);
  expect('SELECT 1 FROM pledge pl JOIN "pledgebook"."proposal" p').toMatch(PAST_THE_KEYS);
});
