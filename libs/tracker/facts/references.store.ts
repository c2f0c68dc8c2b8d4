import type { Blocker } from '#domain/rules/blocker.js';
import { sql, statement } from '#ledger/statement.js';
import type { Tx } from '#ledger/writing/tx.js';

const REFERENCES = statement(
  'facts.references',
  sql`SELECT ARRAY(SELECT code FROM party WHERE code = ANY($1::text[]) AND (retired_on IS NULL OR retired_on > $3::date)) AS parties,
             $2::uuid IS NULL OR EXISTS (SELECT 1 FROM source WHERE id = $2::uuid) AS source`,
);

/** The parties that a request names, by the pointer to the field that names them. */
export type NamedParties = Readonly<Record<string, string | null | undefined>>;

/**
 * What a request points at and the viewer cannot find: parties that are unknown or retired, a source that is
 * not there. One blocker each, with the pointer to the field.
 */
export async function unknownReferences(
  tx: Tx,
  named: NamedParties,
  sourceId?: string | null,
): Promise<Blocker[]> {
  const parties = Object.entries(named).filter(([, code]) => code != null) as [
    pointer: string,
    code: string,
  ][];
  if (parties.length === 0 && sourceId == null) return [];
  const codes = [...new Set(parties.map(([, code]) => code))];
  const known = await tx.row<{ parties: string[]; source: boolean }>(REFERENCES, [
    codes,
    sourceId,
    tx.act.today,
  ]);
  const blockers: Blocker[] = parties
    .filter(([, code]) => !known!.parties.includes(code))
    .map(([pointer, code]) => ({
      code: 'party_unknown',
      message: `The book knows no party ${code}.`,
      pointer,
    }));
  if (!known!.source) {
    blockers.push({ code: 'source_unknown', message: 'The book has no such source.', pointer: '/sourceId' });
  }
  return blockers;
}
