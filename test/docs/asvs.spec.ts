import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { ASVS_NUMBERS, numbersIn } from './asvs-numbers.js';
import { exists, rowsOf, testsNamedIn } from './named-tests.js';

const STATES = ['met', 'partly', 'open', 'not met', 'operator', 'n/a'];

describe('the page on ASVS', () => {
  let page: string;
  let rows: string[][];

  beforeAll(async () => {
    page = await readFile('docs/asvs.md', 'utf8');
    rows = rowsOf(page.slice(page.indexOf('## V1 ')));
  });

  it('has every requirement of levels 1 and 2, once and in order', () => {
    expect(ASVS_NUMBERS).toHaveLength(253);
    expect(rows.flatMap(([number]) => numbersIn(number!))).toEqual(ASVS_NUMBERS);
  });

  it('says of each how it stands, and where or why', () => {
    expect(rows.filter(([, state, where]) => !STATES.includes(state!) || where === '')).toEqual([]);
  });

  it('names tests that there are, and one at least for what is met by code that a request reaches', () => {
    const named = testsNamedIn(page);
    expect(named.length).toBeGreaterThan(50);
    expect(named.filter((test) => !exists(test))).toEqual([]);
    const met = rows.filter(([, state]) => state === 'met');
    const untested = met.filter(([, , , tests]) => testsNamedIn(tests!).length === 0);
    for (const [number, , , tests] of untested) expect([number, tests]).toEqual([number, 'by reading']);
  });

  it('counts what it says', () => {
    const counted = STATES.map((state) => {
      const those = rows.filter(([, said]) => said === state);
      return [`\`${state}\``, those.flatMap(([number]) => numbersIn(number!)).length];
    });
    const summary = rowsOf(page.slice(0, page.indexOf('## V1 '))).map(([state, count]) => [
      state,
      Number(count),
    ]);
    expect(summary).toEqual(counted);
  });
});
