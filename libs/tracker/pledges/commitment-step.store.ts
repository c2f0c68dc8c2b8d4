import type { Day } from '#domain/days/day.js';
import { sql, statement } from '#ledger/statement.js';
import type { Tx } from '#ledger/writing/tx.js';

const STEPS = statement(
  'commitmentStep.soFar',
  sql`SELECT step FROM commitment_step WHERE pledge_id = $1::uuid ORDER BY number`,
);

/** The steps recorded of a pledge, oldest first, without the one it was logged with. */
export async function stepsSoFar(tx: Tx, pledgeId: string): Promise<string[]> {
  return (await tx.rows<{ step: string }>(STEPS, [pledgeId])).map(({ step }) => step);
}

const FIRST = statement(
  'commitmentStep.first',
  sql`SELECT happened_on FROM commitment_step WHERE pledge_id = $1::uuid ORDER BY number LIMIT 1`,
);

/** The day of a pledge's first step after the one it was logged with; null while there is none. */
export async function firstStepOn(tx: Tx, pledgeId: string): Promise<Day | null> {
  return (await tx.row<{ happened_on: Day }>(FIRST, [pledgeId]))?.happened_on ?? null;
}
