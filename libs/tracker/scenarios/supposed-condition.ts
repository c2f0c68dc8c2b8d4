import type { Condition } from '#domain/conditions/condition.js';
import type { Blocker } from '#domain/rules/blocker.js';
import type { Rows } from '../book/rows.js';
import { readExpression } from '../conditions/read-expression.js';
import type { GivenCondition } from './given-supposition.js';
import type { Known } from './known.query.js';

/** The tree, or null for none; what is wrong with it; or that nothing is said of it. */
export type ConditionRead =
  { readonly tree: Condition | null } | { readonly blockers: readonly Blocker[] } | { readonly unsaid: true };

/** A condition of a pledge: one of its proposal, or one made up for it. @param own reference of the proposal */
export async function supposedCondition(
  from: Rows,
  given: GivenCondition | null | undefined,
  own: string,
  known: Known,
  pointer: string,
): Promise<ConditionRead> {
  if (given === undefined) return { unsaid: true };
  if (given === null) return { tree: null };
  if (typeof given === 'string') {
    const found = known.conditions[given.toLowerCase()];
    if (found?.proposal === own) return { tree: found.tree };
    const message = 'The proposal has no such condition.';
    return { blockers: [{ code: 'condition_unknown', message, pointer }] };
  }
  const read = await readExpression(from, given, own);
  if ('tree' in read) return { tree: read.tree };
  return { blockers: read.blockers.map((one) => ({ ...one, pointer: `${pointer}${String(one.pointer)}` })) };
}
