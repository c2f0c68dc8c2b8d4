import { readFile, writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { CheckedApi } from '../contract/checked-api.js';
import { accessTable } from './access-table.js';

const PAGE = 'docs/access.md';
const TABLE = /\| operation [\s\S]*\n\|.*\|\n/;

let api: CheckedApi;

beforeAll(async () => {
  api = await CheckedApi.open();
}, 60_000);
afterAll(() => api.close());

/** With WRITE_DOCS=1 the page is written anew instead of being checked: look at what changed in it. */
it('the page on access lists every operation that needs a key, and who may do it', async () => {
  const page = await readFile(PAGE, 'utf8');
  const table = `${accessTable(api.contract.document)}\n`;
  if (process.env.WRITE_DOCS === '1')
    await writeFile(
      PAGE,
      page.replace(TABLE, () => table),
    );
  else expect(TABLE.exec(page)?.[0]).toBe(table);
});
