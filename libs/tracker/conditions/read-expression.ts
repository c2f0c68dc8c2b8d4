import type { Condition } from '#domain/conditions/condition.js';
import { parse } from '#domain/conditions/language/parse.js';
import { readTree } from '#domain/conditions/language/read-tree.js';
import type { Vocabulary } from '#domain/conditions/language/vocabulary.js';
import type { Blocker } from '#domain/rules/blocker.js';
import type { Rows } from '../book/rows.js';
import type { Expressed } from './new-condition.js';
import { vocabularyFor } from './vocabulary.query.js';

export type ExpressionRead = { readonly tree: Condition } | { readonly blockers: readonly Blocker[] };

/**
 * The tree that a condition says, as text or as a tree; or all that is wrong with it: for a text with line and column,
 * what was expected and what was probably meant.
 *
 * @param own reference of its proposal
 */
export async function readExpression(
  from: Rows,
  { text, expression }: Expressed,
  own: string | undefined,
): Promise<ExpressionRead> {
  if ((text === undefined) === (expression === undefined)) {
    const message = 'Say the condition once: as text, or as a tree (expression).';
    return { blockers: [{ code: 'text_or_expression', message, pointer: '/text' }] };
  }
  const read = (vocabulary?: Vocabulary) =>
    text === undefined ? readTree(expression, vocabulary) : parse(text, vocabulary);
  const loose = read();
  const strict = read(await vocabularyFor(from, loose.ok ? loose.tree : undefined, own));
  if (strict.ok) return { tree: strict.tree };
  const field = text === undefined ? '/expression' : '/text';
  return {
    blockers: strict.errors.map((fault) => ({
      ...fault,
      pointer: 'pointer' in fault ? `${field}${fault.pointer}` : field,
    })),
  };
}
