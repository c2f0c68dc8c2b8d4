import { COALITION } from '#domain/reconciliation/coalition.js';
import { allow } from '#domain/rules/allow.js';
import { sql, statement } from '#ledger/statement.js';
import type { Rows } from '../book/rows.js';

const BLOC = statement('claims.bloc', sql`SELECT code FROM party WHERE code = $1 AND type = 'bloc'`);

/**
 * The bloc whose members a claim may have meant: the one asked for, or else the Coalition of the Willing if the book has
 * it. @throws RuleBroken for one that is asked for and is not there
 */
export async function coalitionIn(facts: Rows, asked?: string): Promise<string | undefined> {
  const [found] = await facts.rows<{ code: string }>(BLOC, [asked ?? COALITION]);
  if (asked !== undefined && !found) {
    const message = `The book knows no bloc ${asked}.`;
    allow([{ code: 'bloc_unknown', message, pointer: '/coalition' }]);
  }
  return found?.code;
}
