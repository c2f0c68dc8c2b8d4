import type { Kind } from './kind.js';
import { Findings } from './findings.js';

/** What one kind or else another can read; `code` and `message` say what was expected when neither can. */
export function either(first: Kind, second: Kind, code: string, message: string): Kind {
  return {
    schema: { anyOf: [first.schema, second.schema] },
    read(given, findings) {
      for (const kind of [first, second]) {
        const trial = new Findings();
        const read = kind.read(given, trial);
        if (trial.list.length === 0) return read;
      }
      return findings.add(code, message);
    },
  };
}
