import { STANCES } from '../../vocabulary/stances.js';

const WORDS: ReadonlySet<string> = new Set([
  ...[
    'after',
    'all',
    'and',
    'any',
    'before',
    'clause',
    'day',
    'event',
    'force',
    'least',
    'not',
    'offered',
    'offering',
  ],
  ...['pledge', 'proposal', 'quantity', 'reached', 'the', 'with'],
  ...STANCES,
]);

/**
 * Whether a word belongs to the language of conditions. An event type of such a name is written `event quantity`, a
 * proposal of such a reference `proposal AND`; it is kinder not to call them so.
 *
 * @param word in lower case
 */
export function isReservedWord(word: string): boolean {
  return WORDS.has(word);
}
