import { randomUUID } from 'node:crypto';
import { BOOK_CHAIN } from '#ledger/entries/entry.js';
import { maySee, type Marked } from '#domain/markings/may-see.js';
import type { Viewer } from '#ledger/viewer.js';
import { derivedTables, factTables } from '#tracker/fact-tables.js';
import type { Lookup } from '../support/lookup.js';
import { AUDIENCES } from './audiences.js';

/** A row that was laid, by what names it and what it has to be seen with: itself, and its proposal if it has one. */
interface Laid {
  readonly id: string;
  readonly seenWith: readonly Marked[];
}

export type EveryAudience = Readonly<Record<string, readonly Laid[]>>;

/** When all of it was so and was recorded. */
const DAY = '2020-01-01';
const INSTANT = `${DAY}T00:00:00.000000Z`;

/** What a column holds that must hold something and means nothing here, by its type. */
const FILLING: Record<string, unknown> = {
  uuid: randomUUID(),
  text: 'laid',
  integer: 1,
  bigint: 1,
  boolean: false,
  jsonb: [],
  ARRAY: [],
  date: DAY,
  'timestamp with time zone': INSTANT,
};

interface Column {
  readonly table: string;
  readonly name: string;
  readonly type: string;
  readonly needed: boolean;
}

/**
 * Empties the book, and lays rows in every table of facts, with two entries for each, one that whoever sees the row may see and one
 * that anybody may: a proposal of every audience, and in every other table a row
 * of every audience, under each proposal if it stands under one. Of what follows from pledges, a row for each. What rows
 * are made of is read from the catalogue, so that a table that comes to be is among them; its rows would not be unique
 * nor point at anything, so constraints are dropped.
 */
export async function layEveryAudience(lookup: Lookup): Promise<EveryAudience> {
  await lookup.rows(`TRUNCATE ${[...factTables, ...derivedTables, 'entry'].join(', ')}`);
  await dropConstraints(lookup);
  const columns = await columnsOf(lookup);
  const laid: Record<string, Laid[]> = { entry: [] };
  const proposals = Object.values(AUDIENCES).map((audience) => ({ id: randomUUID(), ...audience }));
  for (const table of factTables) {
    const own = columns.filter((column) => column.table === table);
    const rows = rowsOf(table, own, proposals);
    await insert(
      lookup,
      table,
      rows.map(({ row }) => row),
    );
    const entries = rows.flatMap((laid) =>
      [laid.row, AUDIENCES.CLEAR!].map((seenBy) => entryOf(table, laid, seenBy)),
    );
    await insert(
      lookup,
      'entry',
      entries.map(({ entry }) => entry),
    );
    laid.entry!.push(...entries);
    laid[table] = rows.map(({ row, proposal }) => ({
      id: row.id,
      seenWith: proposal === undefined ? [row] : [row, proposal],
    }));
  }
  for (const table of derivedTables) {
    const own = columns.filter((column) => column.table === table);
    await insert(
      lookup,
      table,
      laid.pledge!.map(({ id }) => ({ ...filled(own), pledge_id: id })),
    );
    laid[table] = laid.pledge!;
  }
  return laid;
}

/** The ids of a table that a viewer may see by the Traffic Light Protocol, sorted. */
export const seenOf = (laid: readonly Laid[], viewer: Viewer): string[] =>
  laid
    .filter(({ seenWith }) => seenWith.every((marked) => maySee(viewer, marked)))
    .map(({ id }) => id)
    .sort();

type Row = { readonly id: string } & Marked;

interface OneRow {
  readonly row: Row;
  readonly proposal?: Row;
}

function rowsOf(table: string, columns: readonly Column[], proposals: readonly Row[]): OneRow[] {
  const filling = filled(columns);
  if (table === 'proposal') return proposals.map((proposal) => ({ row: { ...filling, ...proposal } }));
  const one = (audience: Marked) => ({ ...filling, id: randomUUID(), ...audience });
  if (!columns.some(({ name }) => name === 'proposal_id')) {
    return Object.values(AUDIENCES).map((audience) => ({ row: one(audience) }));
  }
  return proposals.flatMap((proposal) =>
    Object.values(AUDIENCES).map((audience) => ({
      row: { ...one(audience), proposal_id: proposal.id },
      proposal,
    })),
  );
}

const filled = (columns: readonly Column[]): object =>
  Object.fromEntries(columns.filter(({ needed }) => needed).map(({ name, type }) => [name, FILLING[type]]));

/** An entry that records a row, and may be seen by others than may see the row. */
function entryOf(table: string, { row, proposal }: OneRow, seenBy: Marked): Laid & { entry: object } {
  const id = randomUUID();
  const whole = table === 'proposal' ? row : proposal;
  const { marking, organisation_id, audience } = seenBy;
  const entry = {
    ...{ id, chain: whole?.id ?? BOOK_CHAIN, position: 1, prev: '', hash: '' },
    ...{ subject_type: table, subject_id: row.id, action: `${table}.laid`, recorded_at: INSTANT },
    ...{ recorded_by: 'test', change: { [table]: [row] }, marking, organisation_id, audience },
  };
  return { id, seenWith: whole === undefined ? [seenBy] : [seenBy, whole], entry };
}

async function insert(lookup: Lookup, table: string, rows: readonly object[]): Promise<void> {
  const seq = table === 'entry' ? `|| jsonb_build_object('seq', nextval('entry_seq_seq'))` : '';
  await lookup.rows(
    `INSERT INTO "${table}" OVERRIDING SYSTEM VALUE SELECT r.* FROM jsonb_array_elements($1::jsonb) AS laid(row)
     CROSS JOIN LATERAL jsonb_populate_record(null::"${table}", laid.row ${seq}) r`,
    [JSON.stringify(rows)],
  );
}

const columnsOf = (lookup: Lookup): Promise<Column[]> =>
  lookup.rows<Column & Record<string, unknown>>(
    `SELECT table_name AS table, column_name AS name, data_type AS type, is_nullable = 'NO' AS needed
     FROM information_schema.columns WHERE table_schema = 'pledgebook'`,
  );

async function dropConstraints(lookup: Lookup): Promise<void> {
  await lookup.rows(`DO $$ DECLARE it record; BEGIN
    FOR it IN SELECT conname, conrelid::regclass AS name FROM pg_constraint
      WHERE connamespace = 'pledgebook'::regnamespace AND contype IN ('f', 'c', 'x') ORDER BY contype = 'f' DESC LOOP
      EXECUTE format('ALTER TABLE %s DROP CONSTRAINT %I', it.name, it.conname);
    END LOOP;
    FOR it IN SELECT i.indexrelid::regclass AS name FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid
      WHERE c.relnamespace = 'pledgebook'::regnamespace AND i.indisunique AND NOT i.indisprimary LOOP
      EXECUTE format('DROP INDEX %s', it.name);
    END LOOP;
  END $$`);
}
