import { BOOK_CHAIN } from '#ledger/entries/entry.js';
import type { Fact } from '#ledger/entries/fact.entity.js';
import { sql, statement } from '#ledger/statement.js';
import type { Tx } from '#ledger/writing/tx.js';
import { lockProposal } from '../proposals/locked-proposal.store.js';
import { KEPT, type Part, type Remarkable } from './remarkable.js';

/** What is asked about: the fact, what is part of it, and the chain they stand in. */
export interface Subject {
  readonly noun: Remarkable;
  readonly chain: string;
  readonly row: Fact;
  readonly parts: readonly { readonly part: Part; readonly rows: readonly Fact[] }[];
}

type Row = Fact & { readonly proposal_id?: string };

/** A fact with what is part of it, if whoever acts may see it. What was deleted is not there, unless that is asked for too. */
export async function findSubject(
  tx: Tx,
  noun: Remarkable,
  id: string,
  deletedToo = false,
): Promise<Subject | undefined> {
  const { chain, parts = [] } = KEPT[noun];
  const there = noun === 'scenario' && !deletedToo ? ' AND deleted_at IS NULL' : '';
  const found = statement(
    `approvals.${deletedToo ? 'any' : 'one'}.${noun}`,
    sql`SELECT * FROM ${noun} WHERE id = $1::uuid${there}`,
  );
  const row = await tx.row<Row>(found, [id]);
  if (!row) return undefined;
  const rows = await Promise.all(parts.map(({ name, column }) => tx.rows<Fact>(partsOf(name, column), [id])));
  return {
    noun,
    chain: (chain && row[chain]) ?? BOOK_CHAIN,
    row,
    parts: parts.map((part, i) => ({ part, rows: rows[i]! })),
  };
}

const partsOf = (name: string, column: string) =>
  statement(
    `approvals.partsIn.${name}`,
    sql`SELECT * FROM ${name} WHERE ${column} = $1::uuid ORDER BY number`,
  );

/** Holds a chain until the write ends. @throws NotThere where its proposal is not for the eyes of whoever acts */
export async function holdChain(tx: Tx, chain: string): Promise<void> {
  if (chain === BOOK_CHAIN) tx.lockBook();
  else await lockProposal(tx, chain);
}

const RECORDERS = statement(
  'approvals.recorders',
  sql`SELECT DISTINCT recorded_by AS who FROM entry WHERE subject_id = $1::uuid
      AND action NOT LIKE '%.remarked' AND action NOT LIKE '%.redacted'`,
);

/** Who recorded a fact, a part of it or a correction of it, whoever may see those entries; not who approved what became of it. */
export async function recordersOf(tx: Tx, { row, parts }: Subject): Promise<string[]> {
  const entered = await tx.derive((all) => all.rows<{ who: string }>(RECORDERS, [row.id]));
  const own = [row, ...parts.flatMap(({ rows }) => rows)].map(({ recorded_by }) => recorded_by);
  return [...own, ...entered.map(({ who }) => who)];
}
