import type { Statement, Value } from '#ledger/statement.js';
import type { Tx } from '#ledger/writing/tx.js';
import { isToldFromFacts, spansFrom } from './told-reader.js';

/** A row about a pledge as whoever writes is told of it today: from what is kept, or from the facts they see. */
export async function toldInWrite<R extends object>(
  tx: Tx,
  pledge: string,
  what: Statement,
  values: readonly Value[],
): Promise<R | undefined> {
  const { today } = tx.act;
  if (!isToldFromFacts(tx.act)) return tx.row<R>(what, values);
  return tx.toldRow<R>(await spansFrom(tx, today, { pledges: [pledge] }), what, values);
}
