import { field } from './field.js';
import type { Kind, Presence } from './kind.js';

type Word = string | number;

/** One word, or one number, of a fixed list. */
export function oneOf(words: readonly Word[]): Kind {
  const known = new Set<unknown>(words);
  const numeric = typeof words[0] === 'number';
  const list = words.join(', ');
  return {
    schema: { type: numeric ? 'integer' : 'string', enum: [...words] },
    read: (given, findings) =>
      known.has(given) ? given : findings.add('not_one_of', `Expected one of: ${list}.`),
    ...(numeric && { fromText: (given: string) => (/^\d{1,9}$/.test(given) ? Number(given) : given) }),
  };
}

export const OneOf = (words: readonly Word[], presence: Presence = {}): PropertyDecorator =>
  field(oneOf(words), presence);
