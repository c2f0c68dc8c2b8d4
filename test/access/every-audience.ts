import { randomUUID } from 'node:crypto';
import { ACCESS_CHAIN, BOOK_CHAIN } from '#ledger/entries/entry.js';
import { maySee, type Marked } from '#domain/markings/may-see.js';
import type { Viewer } from '#ledger/viewer.js';
import { derivedTables, factTables } from '#tracker/fact-tables.js';
import type { Lookup } from '../support/lookup.js';
import { AUDIENCES } from './audiences.js';
import { columnsOf, dropConstraints, filled, INSTANT, insert, type Column } from './bare-tables.js';

/**
 * A row that was laid, by what names it and what it has to be seen with: itself, its proposal if it has one, and what it
 * tells of. What is kept of pledges is the steward's alone.
 */
interface Laid {
  readonly id: string;
  readonly seenWith: readonly Marked[] | 'steward';
}

export type EveryAudience = Readonly<Record<string, readonly Laid[]>>;

/**
 * Empties the book, and lays rows in every table of facts, with two entries for each, one that whoever sees the row may see and one
 * that anybody may: a proposal of every audience, and in every other table a row
 * of every audience, under each proposal if it stands under one. Of what follows from pledges a row for each, and of every
 * key that it was used. What rows
 * are made of is read from the catalogue, so that a table that comes to be is among them; its rows would not be unique
 * nor point at anything, so constraints are dropped.
 */
export async function layEveryAudience(lookup: Lookup): Promise<EveryAudience> {
  await lookup.rows(`TRUNCATE ${[...factTables, ...derivedTables, ...BESIDE, 'entry'].join(', ')}`);
  await dropConstraints(lookup);
  const columns = await columnsOf(lookup);
  const laid: Record<string, Laid[]> = { entry: [] };
  const proposals = Object.values(AUDIENCES).map((audience) => ({ id: randomUUID(), ...audience }));
  const rows: Record<string, OneRow[]> = {};
  for (const table of factTables) {
    const own = columns.filter((column) => column.table === table);
    rows[table] = [...rowsOf(table, own, proposals), ...tellingRows(table, own, rows)];
    const entries = rows[table].flatMap((one) =>
      [one.row, AUDIENCES.CLEAR!].map((seenBy) => entryOf(table, one, seenBy)),
    );
    await insert(
      lookup,
      table,
      rows[table].map(({ row }) => row),
    );
    await insert(
      lookup,
      'entry',
      entries.map(({ entry }) => entry),
    );
    laid.entry!.push(...entries);
    laid[table] = rows[table].map(({ row, ...others }) => ({
      id: row.id,
      seenWith: [row, ...Object.values(others)],
    }));
  }
  for (const table of derivedTables) {
    const own = columns.filter((column) => column.table === table);
    await insert(
      lookup,
      table,
      laid.pledge!.map(({ id }) => ({ ...filled(own), pledge_id: id })),
    );
    laid[table] = laid.pledge!.map(({ id }) => ({ id, seenWith: 'steward' }));
  }
  for (const table of BESIDE) laid[table] = await layBeside(lookup, columns, table, laid);
  return laid;
}

/** What nobody recorded, kept beside the facts. */
const BESIDE = ['key_use', 'session_use', 'password'];

/** A row beside each key, session or person; that of a password is the steward's alone. */
async function layBeside(
  lookup: Lookup,
  columns: readonly Column[],
  table: string,
  laid: Readonly<Record<string, Laid[]>>,
): Promise<Laid[]> {
  const [of, name] = { key_use: ['api_key', 'key_id'], session_use: ['session', 'session_id'] }[table] ?? [
    'person',
    'person_id',
  ];
  const filling = filled(columns.filter((column) => column.table === table));
  const own = { ...filling, ...(table === 'password' && { enrolment: null }) };
  await insert(
    lookup,
    table,
    laid[of!]!.map(({ id }) => ({ ...own, [name!]: id })),
  );
  return table === 'password' ? laid[of!]!.map(({ id }) => ({ id, seenWith: 'steward' })) : laid[of!]!;
}

/** The ids of a table that a viewer may see by the Traffic Light Protocol, sorted. */
export const seenOf = (laid: readonly Laid[], viewer: Viewer): string[] =>
  laid
    .filter(({ seenWith }) =>
      seenWith === 'steward' ? viewer.kind === 'steward' : seenWith.every((marked) => maySee(viewer, marked)),
    )
    .map(({ id }) => id)
    .sort();

/** The first party is there for everybody to see. */
const codeOf = (i: number): string => `P${i}`;

/** Parties are called by their place, so that others can tell of them. */
function named(table: string, row: Row, i: number): Row {
  if (table === 'party') return { ...row, ...{ code: codeOf(i) } };
  return table === 'membership' ? { ...row, ...{ bloc: codeOf(0), member: codeOf(0) } } : row;
}

type Row = { readonly id: string } & Marked;

interface OneRow {
  readonly row: Row;
  readonly proposal?: Row;
  /** What it tells of. */
  readonly other?: Row;
}

function rowsOf(table: string, columns: readonly Column[], proposals: readonly Row[]): OneRow[] {
  const filling = filled(columns);
  if (table === 'proposal') return proposals.map((proposal) => ({ row: { ...filling, ...proposal } }));
  const one = (audience: Marked) => ({ ...filling, id: randomUUID(), ...audience });
  const inChains = columns.some(({ name }) => name === 'chain');
  const ofTheBook = (): OneRow[] =>
    Object.values(AUDIENCES).map((audience, i) => ({
      row: { ...named(table, one(audience), i), ...(inChains && { chain: BOOK_CHAIN }) },
    }));
  const ofProposals = (column: string): OneRow[] =>
    proposals.flatMap((proposal) =>
      Object.values(AUDIENCES).map((audience) => ({
        row: { ...one(audience), [column]: proposal.id },
        proposal,
      })),
    );
  if (inChains) return [...ofTheBook(), ...ofProposals('chain')];
  return columns.some(({ name }) => name === 'proposal_id') ? ofProposals('proposal_id') : ofTheBook();
}

/** Rows that anybody might see, were it not for what they tell of: memberships of parties, positions about pledges. */
function tellingRows(
  table: string,
  columns: readonly Column[],
  rows: Readonly<Record<string, readonly OneRow[]>>,
): OneRow[] {
  const one = (telling: object): Row => ({
    ...{ ...filled(columns), ...AUDIENCES.CLEAR!, id: randomUUID() },
    ...telling,
  });
  if (table === 'position') {
    return rows.pledge!.map(({ row: other, proposal }) => ({
      row: one({ proposal_id: proposal!.id, pledge_id: other.id }),
      proposal: proposal!,
      other,
    }));
  }
  if (table !== 'membership') return [];
  return rows.party!.flatMap(({ row: other }, i) => [
    { row: one({ bloc: codeOf(i), member: codeOf(0) }), other },
    { row: one({ bloc: codeOf(0), member: codeOf(i) }), other },
  ]);
}

/** Who uses the book is recorded on a chain of its own. */
const chainOf = (table: string): string =>
  ['organisation', 'person', 'api_key', 'identity'].includes(table) ? ACCESS_CHAIN : BOOK_CHAIN;

/** An entry that records a row, and may be seen by others than may see the row. */
function entryOf(table: string, { row, proposal }: OneRow, seenBy: Marked): Laid & { entry: object } {
  const id = randomUUID();
  const whole = table === 'proposal' ? row : proposal;
  const { marking, organisation_id, audience } = seenBy;
  const entry = {
    ...{ id, chain: whole?.id ?? chainOf(table), position: 1, prev: '', hash: '' },
    ...{ subject_type: table, subject_id: row.id, action: `${table}.laid`, recorded_at: INSTANT },
    ...{ recorded_by: 'test', change: { [table]: [row] }, marking, organisation_id, audience },
  };
  return { id, seenWith: whole === undefined ? [seenBy] : [seenBy, whole], entry };
}
