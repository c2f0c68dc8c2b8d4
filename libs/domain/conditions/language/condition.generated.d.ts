import type { Condition } from '../condition.js';
import type { ParserOptions } from './parser-options.js';

/** One thing that could have stood where the text stops making sense. All tokens are named, so there are two kinds. */
export type Expectation = { readonly type: 'other'; readonly description: string } | { readonly type: 'end' };

/** The text is no condition. */
declare class ConditionSyntaxError extends Error {
  /** What could have stood there; null where `message` says it. */
  readonly expected: readonly Expectation[] | null;
  readonly location: { readonly start: { readonly offset: number } };
}
export { ConditionSyntaxError as SyntaxError };

/**
 * The tree of a text: its shape is right, its values are unchecked. Made from condition.peggy by
 * `node scripts/generate-condition-parser.mjs`.
 *
 * @throws SyntaxError
 */
export function parse(text: string, options: ParserOptions): Condition;
