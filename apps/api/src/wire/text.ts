import { field } from './field.js';
import type { Findings } from './findings.js';
import type { Kind, Presence } from './kind.js';

export interface TextLimits {
  /** Most characters (Unicode code points). */
  readonly max: number;
  readonly pattern?: RegExp;
  /** The pattern in words: "lower-case words joined by hyphens". */
  readonly form?: string;
}

/** Text that says something: not blank, no longer than `max` characters, of the pattern if there is one. */
export function text({ max, pattern, form }: TextLimits): Kind {
  return {
    schema: { type: 'string', minLength: 1, maxLength: max, pattern: (pattern ?? /\S/).source },
    read(given: unknown, findings: Findings) {
      if (typeof given !== 'string') return findings.add('not_text', 'Expected text.');
      if (!/\S/.test(given)) return findings.add('blank', 'This must not be blank.');
      if (given.length > max && [...given].length > max) {
        return findings.add('too_long', `At most ${max} characters are allowed.`);
      }
      if (pattern && !pattern.test(given)) {
        return findings.add('bad_form', `Expected ${form ?? `text of the form ${pattern.source}`}.`);
      }
      return given;
    },
  };
}

export const Text = (limits: TextLimits & Presence): PropertyDecorator => field(text(limits), limits);
