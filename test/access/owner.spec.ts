import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { expect, test } from '@jest/globals';
import { factTables } from '#tracker/fact-tables.js';
import { everyMarking } from '../cast/markings.js';
import { Book } from '../support/book.js';

/** Makes somebody who is no superuser the owner of every table, for as long as the work takes. */
async function ownedBySomebody(book: Book, work: (owner: pg.Client) => Promise<void>): Promise<void> {
  const name = `owner_${randomUUID().replaceAll('-', '')}`;
  const client = new pg.Client(book.url);
  await client.connect();
  try {
    await client.query(`CREATE ROLE ${name} NOLOGIN; GRANT USAGE, CREATE ON SCHEMA pledgebook TO ${name}`);
    for (const table of [...factTables, 'entry']) {
      await client.query(`ALTER TABLE pledgebook."${table}" OWNER TO ${name}`);
    }
    await client.query(`SET ROLE ${name}; SET search_path = pledgebook`);
    await work(client);
  } finally {
    await client.query(`RESET ROLE; DROP OWNED BY ${name} CASCADE; DROP ROLE ${name}`);
    await client.end();
  }
}

test('row-level security holds for whoever owns the tables as it does for the application', async () => {
  const book = await Book.open();
  try {
    await everyMarking(book);
    const all = await book.lookup.count('pledge');
    await ownedBySomebody(book, async (owner) => {
      const count = async (table: string): Promise<number> =>
        (await owner.query(`TABLE ${table}`)).rows.length;
      for (const table of [...factTables, 'entry']) expect([table, await count(table)]).toEqual([table, 0]);
      await owner.query(`SET pledgebook.viewer = 'public'`);
      expect(await count('pledge')).toBe(1);
      await owner.query(`SET pledgebook.viewer = 'steward'`);
      expect(await count('pledge')).toBe(all);
      await owner.query(`SET pledgebook.viewer = ''; ALTER TABLE pledge NO FORCE ROW LEVEL SECURITY`);
      expect(await count('pledge')).toBe(all);
    });
  } finally {
    await book.close();
  }
});
