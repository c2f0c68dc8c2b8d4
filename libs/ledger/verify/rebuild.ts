import { setTimeout as sleep } from 'node:timers/promises';
import type { DataSource, EntityManager } from 'typeorm';
import { LOCK_ACCESS, LOCK_BOOK } from '../entries/entry.statements.js';
import type { Statement, Value } from '../statement.js';
import { TELL_WRITER, tellValues, TOLD_OF_STEWARD } from '../told.js';

/** Reads and writes within the rebuilding transaction. */
export type Derive = (
  rows: <R extends object>(what: Statement, values?: readonly Value[]) => Promise<R[]>,
) => Promise<void>;

/**
 * How often the tables are asked for before giving up, how long each time, and the pause between, in milliseconds. A
 * read that holds one table and wants another is let through, where waiting on would be a deadlock.
 */
const TRIES = 60;
const PATIENCE = 250;
const PAUSE = 50;

/** The tables cannot be had for a rebuild: somebody uses them without a pause. */
export class TablesInUse extends Error {
  override readonly name = 'TablesInUse';

  constructor() {
    super('The tables are in use without a pause, and nothing was changed. Stop the API, or try again.');
  }
}

/**
 * Makes the tables again from the entries, in one transaction: either every table is what the ledger
 * says, or nothing has changed. Needs the owner's connection; the application's role may not empty tables.
 * Writes and reads may go on: they wait for as long as it takes.
 *
 * @param tables in an order in which rows may be inserted
 * @param derive puts in place what follows from the rows
 * @returns how many rows each table has now
 * @throws TablesInUse
 */
export async function rebuildTables(
  owner: DataSource,
  tables: readonly string[],
  derive: Derive,
): Promise<Record<string, number>> {
  for (let attempt = 1; attempt <= TRIES; attempt++) {
    const counts = await owner.transaction((manager) => rebuild(manager, tables, derive)).catch(unlessInUse);
    if (counts) return counts;
    await sleep(PAUSE);
  }
  throw new TablesInUse();
}

function unlessInUse(error: unknown): undefined {
  if ((error as { code?: string }).code !== '55P03') throw error;
}

async function rebuild(
  manager: EntityManager,
  tables: readonly string[],
  derive: Derive,
): Promise<Record<string, number>> {
  await manager.query(`SET LOCAL search_path = pledgebook`);
  await manager.query(TELL_WRITER.text, [...tellValues(TOLD_OF_STEWARD)]);
  await manager.query(`SET LOCAL lock_timeout = ${PATIENCE}`);
  // Every write begins with one of these three, and has nothing else by then: once we have all, none is under way.
  await manager.query(LOCK_ACCESS.text);
  await manager.query(LOCK_BOOK.text);
  await manager.query(`LOCK TABLE proposal IN ACCESS EXCLUSIVE MODE`);
  await manager.query(`LOCK TABLE ${tables.join(', ')} IN ACCESS EXCLUSIVE MODE`);
  await manager.query(`LOCK TABLE entry IN SHARE MODE`);
  await manager.query(`TRUNCATE ${tables.join(', ')} CASCADE`);
  const counts: Record<string, number> = {};
  for (const table of tables) {
    await manager.query(`INSERT INTO ${table} SELECT * FROM pledgebook_known.${table} ORDER BY id`);
    const [{ rows }] = (await manager.query(`SELECT count(*)::int AS rows FROM ${table}`)) as [
      { rows: number },
    ];
    counts[table] = rows;
  }
  await derive(<R>({ text }: Statement, values: readonly Value[] = []) =>
    manager.query<R[]>(text, values as Value[]),
  );
  return counts;
}
