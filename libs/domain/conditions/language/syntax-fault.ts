import type { SyntaxError } from './condition.generated.js';
import { expectedWords } from './expected-words.js';
import { meant } from './meant.js';
import { faultAt, type TextFault } from './text-fault.js';
import type { Vocabulary } from './vocabulary.js';

/** Where a text stops being a condition, and what would have made it one. */
export function syntaxFault(text: string, error: SyntaxError, vocabulary?: Vocabulary): TextFault {
  const { offset } = error.location.start;
  if (!error.expected) return faultAt(text, offset, { code: 'syntax', message: error.message, expected: [] });
  const descriptions = error.expected.map((one) => (one.type === 'end' ? 'the end' : one.description));
  const expected = expectedWords(descriptions);
  const rest = text.slice(offset);
  const suggestion = meant(rest, descriptions, vocabulary);
  return faultAt(text, offset, {
    code: 'syntax',
    message: `Expected ${anyOf(expected)}, but found ${found(rest)}.`,
    expected,
    ...(suggestion !== undefined && { suggestion }),
  });
}

function anyOf(words: readonly string[]): string {
  const last = words.at(-1) ?? 'nothing';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} or ${last}`;
}

/** What stands at the beginning of the rest of the text: a word, a character, or its end. */
function found(rest: string): string {
  if (rest === '') return 'the end';
  const word = /^[\p{L}\p{N}_-]{1,60}/u.exec(rest)?.[0];
  const character = String.fromCodePoint(rest.codePointAt(0)!);
  if (word ?? /^[\p{P}\p{S}]$/u.test(character)) return `“${word ?? character}”`;
  return `the character U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
}
