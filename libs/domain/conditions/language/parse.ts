import type { Condition } from '../condition.js';
import { parse as parseText, SyntaxError } from './condition.generated.js';
import { numberWords } from './english.js';
import { LIMITS } from './limits.js';
import { parserOptions } from './parser-options.js';
import { Places } from './places.js';
import { readTree } from './read-tree.js';
import { syntaxFault } from './syntax-fault.js';
import { faultAt, type TextFault } from './text-fault.js';
import type { Vocabulary } from './vocabulary.js';

export type Parsed =
  | { readonly ok: true; readonly tree: Condition }
  | { readonly ok: false; readonly errors: readonly TextFault[] };

/**
 * The tree that a text says, such as `ceasefire_in_force + 1 day and (US supports or reached accepted)`; or what is
 * wrong with it, in the order of the text: one place where it stops making sense, or every name and value in it that cannot be.
 *
 * @param vocabulary what the text may refer to; without it, any well-formed name
 */
export function parse(text: string, vocabulary?: Vocabulary): Parsed {
  const tooMuch = tooLong(text) ?? tooDeep(text);
  if (tooMuch) return { ok: false, errors: [tooMuch] };

  const places = new Places();
  const tree = treeOf(text, places);
  if (tree instanceof SyntaxError) return { ok: false, errors: [firstSyntaxFault(text, tree, vocabulary)] };

  const read = readTree(tree, vocabulary);
  if (read.ok) return read;
  const errors = read.errors.map(({ pointer, ...fault }) =>
    faultAt(text, places.offsetOf(tree, pointer), fault),
  );
  return { ok: false, errors: errors.sort((a, b) => a.offset - b.offset) };
}

function treeOf(text: string, places: Places, vocabulary?: Vocabulary): Condition | SyntaxError {
  try {
    return parseText(text, parserOptions(places, vocabulary));
  } catch (error) {
    if (error instanceof SyntaxError) return error;
    throw error;
  }
}

/** A slip in a word of the language ("nto") reads as an event type, and is only missed further on. */
function firstSyntaxFault(text: string, error: SyntaxError, vocabulary?: Vocabulary): TextFault {
  const strict = vocabulary ? treeOf(text, new Places(), vocabulary) : error;
  return syntaxFault(text, strict instanceof SyntaxError ? strict : error, vocabulary);
}

function tooLong(text: string): TextFault | undefined {
  if (text.length <= LIMITS.characters) return undefined;
  const message = `A condition has at most ${numberWords(LIMITS.characters)} characters: this one has ${numberWords(text.length)}.`;
  return faultAt(text, LIMITS.characters, { code: 'too_long', message, expected: [] });
}

/** Each level of a tree needs one pair of parentheses at most. */
function tooDeep(text: string): TextFault | undefined {
  let depth = 0;
  for (const { 0: parenthesis, index } of text.matchAll(/[()]/g)) {
    depth += parenthesis === '(' ? 1 : -1;
    if (depth <= LIMITS.depth) continue;
    const message = `Parentheses are at most ${LIMITS.depth} deep: this is one more.`;
    return faultAt(text, index, { code: 'too_deep', message, expected: [] });
  }
  return undefined;
}
