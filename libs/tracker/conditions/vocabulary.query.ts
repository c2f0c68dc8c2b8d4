import type { Condition } from '#domain/conditions/condition.js';
import type { Vocabulary } from '#domain/conditions/language/vocabulary.js';
import { forEachLeaf } from '#domain/conditions/meaning/references.js';
import { sql, statement } from '#ledger/statement.js';
import type { Rows } from '../book/rows.js';

const NAMES = statement(
  'conditions.names',
  sql`SELECT ARRAY(SELECT name FROM event_type) AS "eventTypes", ARRAY(SELECT code FROM party) AS parties,
    ARRAY(SELECT code FROM party WHERE type = 'bloc') AS blocs,
    ARRAY(SELECT reference FROM proposal WHERE reference = ANY($1::text[])) AS proposals,
    ARRAY(SELECT id::text FROM pledge WHERE id = ANY($2::uuid[])) AS pledges,
    (SELECT jsonb_object_agg(p.reference, (SELECT coalesce(jsonb_agg(c->>'key'), '[]') FROM jsonb_array_elements(v.clauses) c))
     FROM proposal p JOIN version v ON v.proposal_id = p.id AND v.number = p.version
     WHERE p.reference = ANY($1::text[])) AS clauses`,
);

interface Names {
  readonly eventTypes: string[];
  readonly parties: string[];
  readonly blocs: string[];
  readonly proposals: string[];
  readonly pledges: string[];
  readonly clauses: Readonly<Record<string, string[]>> | null;
}

/**
 * What a condition may refer to, as far as it asks: what exists, and the viewer may see.
 *
 * @param tree what it refers to, if that could be read
 * @param own reference of its proposal; undefined for a condition that is of none yet
 */
export async function vocabularyFor(
  from: Rows,
  tree: Condition | undefined,
  own: string | undefined,
): Promise<Vocabulary> {
  const references = new Set(own === undefined ? [] : [own]);
  const pledges = new Set<string>();
  if (tree) {
    forEachLeaf(tree, (leaf) => {
      if ('reached' in leaf && leaf.reached.proposal) references.add(leaf.reached.proposal);
      if ('inForce' in leaf) pledges.add(leaf.inForce);
      if (!('stance' in leaf)) return;
      if (leaf.stance.proposal) references.add(leaf.stance.proposal);
      if (leaf.stance.on && 'pledge' in leaf.stance.on) pledges.add(leaf.stance.on.pledge);
    });
  }
  const [names] = await from.rows<Names>(NAMES, [[...references], [...pledges]]);
  const { eventTypes, parties, blocs, proposals, pledges: known, clauses } = names!;
  return {
    eventTypes: new Set(eventTypes),
    parties: new Set(parties),
    blocs: new Set(blocs),
    proposals: new Set(proposals),
    pledges: new Set(known),
    clauses: (proposal = own) => (proposal === undefined ? undefined : new Set(clauses?.[proposal])),
  };
}
