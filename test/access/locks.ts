import type { Lookup } from '../support/lookup.js';

/** Takes the policies away, and row-level security itself; and what policies and views of the past ask admits everybody. */
export async function withoutRowLevelSecurity(lookup: Lookup): Promise<void> {
  await lookup.rows(`DO $$ DECLARE it record; BEGIN
    FOR it IN SELECT policyname, tablename FROM pg_policies WHERE schemaname = 'pledgebook' LOOP
      EXECUTE format('DROP POLICY %I ON pledgebook.%I', it.policyname, it.tablename);
      EXECUTE format('ALTER TABLE pledgebook.%I NO FORCE ROW LEVEL SECURITY, DISABLE ROW LEVEL SECURITY', it.tablename);
    END LOOP;
  END $$`);
  await lookup.rows(`CREATE OR REPLACE FUNCTION pledgebook.admits(marking text, organisation_id uuid, audience uuid[])
    RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE RETURN true`);
}

/** Gives everybody the key to every door; what it returns takes it from them again. */
export async function withoutKeys(lookup: Lookup): Promise<() => Promise<void>> {
  const [before] = await lookup.rows<{ made: string }>(
    `SELECT pg_get_functiondef('pledgebook.keys'::regproc) AS made`,
  );
  await lookup.rows(`CREATE OR REPLACE FUNCTION pledgebook.keys() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
    RETURN '|*|'`);
  return async () => void (await lookup.rows(before!.made));
}

/** The locks that hold, and how a book comes to have these alone. */
export const LOCKS: readonly [which: string, leave: (lookup: Lookup) => Promise<unknown>][] = [
  ['both locks', async () => undefined],
  ['row-level security alone', withoutKeys],
  ['the keys alone', withoutRowLevelSecurity],
];

export async function withoutLocks(lookup: Lookup): Promise<void> {
  await withoutKeys(lookup);
  await withoutRowLevelSecurity(lookup);
}
