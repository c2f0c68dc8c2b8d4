import { field } from './field.js';
import type { Shaped } from './shaped.js';
import type { Kind, Presence } from './kind.js';
import { nested } from './nested.js';

export interface ListLimits {
  /** Fewest items; 0 unless said. */
  readonly min?: number;
  readonly max: number;
}

/** A list of items of one kind; `of` is the kind itself, or a function that gives the class of the items. */
export function listed(of: Kind | (() => Shaped), { min = 0, max }: ListLimits): Kind {
  const item = typeof of === 'function' ? nested(of) : of;
  return {
    get schema() {
      return { type: 'array', minItems: min, maxItems: max, items: item.schema };
    },
    read(given, findings) {
      if (!Array.isArray(given)) return findings.add('not_a_list', 'Expected a list.');
      if (given.length < min) return findings.add('too_few', `At least ${min} must be given.`);
      if (given.length > max) return findings.add('too_many', `At most ${max} may be given.`);
      return given.map((value, index) => {
        const before = findings.list.length;
        const read = item.read(value, findings);
        if (findings.list.length > before) findings.under(index, before);
        return read;
      });
    },
    fromText: item.fromText,
    holds: item.holds,
    repeats: true,
  };
}

export const Listed = (of: Kind | (() => Shaped), limits: ListLimits & Presence): PropertyDecorator =>
  field(listed(of, limits), limits);
