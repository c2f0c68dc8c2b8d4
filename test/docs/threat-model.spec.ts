import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { exists, rowsOf, testsNamedIn } from './named-tests.js';

describe('the threat model', () => {
  let threats: string;

  beforeAll(async () => {
    const page = await readFile('docs/threat-model.md', 'utf8');
    threats = page.slice(page.indexOf('## Threats'));
  });

  it('names tests that there are', () => {
    const named = testsNamedIn(threats);
    expect(named.length).toBeGreaterThan(60);
    expect(named.filter((test) => !exists(test))).toEqual([]);
  });

  it('names for each threat an asset, and a test that holds it or that it is open', () => {
    const rows = rowsOf(threats);
    expect(rows.map(([number]) => Number(number))).toEqual(rows.map((_row, i) => i + 1));
    for (const [number, , assets, held, tests] of rows) {
      expect([number, assets]).toEqual([number, expect.stringMatching(/^A[1-6]( A[1-6])*$/)]);
      const open = held!.startsWith('**open**');
      expect([number, testsNamedIn(tests!).length > 0]).toEqual([number, !open]);
    }
  });
});
