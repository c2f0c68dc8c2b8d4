import { isISO6391 } from 'class-validator';
import { field } from './field.js';
import type { Kind, Presence } from './kind.js';

/** A language as ISO 639-1 codes it. */
export const language: Kind = {
  schema: { type: 'string', pattern: '^[a-z]{2}$' },
  read: (given, findings) =>
    isISO6391(given)
      ? given
      : findings.add('not_a_language', 'Expected a language code of ISO 639-1, such as uk.'),
};

export const Language = (presence: Presence = {}): PropertyDecorator => field(language, presence);
