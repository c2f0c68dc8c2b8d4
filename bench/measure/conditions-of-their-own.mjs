import { withTrees } from '../book/pledges-in-memory.mjs';

const BATCH = 10_000;

/**
 * Gives each pledge that waits for something a condition of 1 to 12 nodes of its own, for as long as the session lasts:
 * in temporary tables, which statements find before those of the book.
 *
 * @param client of the owner, since the application may not make tables
 * @param book as it is
 */
export async function giveConditionsOfTheirOwn(client, book) {
  await client.query('CREATE TEMP TABLE condition (id uuid PRIMARY KEY, expression jsonb NOT NULL)');
  const waiting = withTrees([...book.pledges.values()]).filter(({ activatedBy }) => activatedBy);
  for (let from = 0; from < waiting.length; from += BATCH) {
    const some = waiting.slice(from, from + BATCH);
    await client.query('INSERT INTO condition SELECT * FROM unnest($1::uuid[], $2::jsonb[])', [
      some.map(({ id }) => id),
      some.map(({ activatedBy }) => JSON.stringify(activatedBy)),
    ]);
  }
  await client.query(
    `CREATE TEMP TABLE pledge AS SELECT * FROM pledgebook.pledge;
     UPDATE pledge SET activated_by = id WHERE activated_by IS NOT NULL;
     ALTER TABLE pledge ADD PRIMARY KEY (id); ANALYZE pledge; ANALYZE condition`,
  );
}
