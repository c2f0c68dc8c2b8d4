import type { Fact } from '#ledger/entries/fact.entity.js';
import { NotThere } from '#ledger/errors.js';
import { sql, statement } from '#ledger/statement.js';
import type { Table } from '#ledger/writing/row-change.js';
import type { Tx } from '#ledger/writing/tx.js';

/** A fact that stands under a proposal, and so in the proposal's chain. */
export type FactUnderProposal = Fact & { proposal_id: string };

/** How one kind of fact under a proposal is found, to be changed. */
export interface UnderProposal<T extends FactUnderProposal> {
  /** What it is called: as a table, in the ledger and in errors. */
  readonly noun: string;
  readonly table: Table<T>;
  /** The id of the proposal to lock; it never changes. @throws NotThere */
  proposalOf(tx: Tx, id: string): Promise<string>;
  /** The fact itself, once its proposal is locked. @throws NotThere */
  locked(tx: Tx, id: string): Promise<T>;
}

/** @param noun the name of the table */
export function underProposal<T extends FactUnderProposal>(noun: string, table: Table<T>): UnderProposal<T> {
  const proposal = statement(
    `${noun}.proposal`,
    sql`SELECT proposal_id AS id FROM ${noun} WHERE id = $1::uuid`,
  );
  const row = statement(`${noun}.row`, sql`SELECT * FROM ${noun} WHERE id = $1::uuid`);
  const there = <R>(found: R | undefined): R => {
    if (!found) throw new NotThere(noun);
    return found;
  };
  return {
    noun,
    table,
    proposalOf: async (tx, id) => there(await tx.row<{ id: string }>(proposal, [id])).id,
    locked: async (tx, id) => there(await tx.row<T>(row, [id])),
  };
}
