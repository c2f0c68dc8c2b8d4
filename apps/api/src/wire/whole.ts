import { field } from './field.js';
import type { Kind, Presence } from './kind.js';

export interface WholeLimits {
  readonly min: number;
  readonly max: number;
}

/** A whole number within limits, both ends included. */
export function whole({ min, max }: WholeLimits): Kind {
  return {
    schema: { type: 'integer', minimum: min, maximum: max },
    read(given, findings) {
      if (!Number.isInteger(given)) return findings.add('not_whole', 'Expected a whole number.');
      const value = given as number;
      if (value < min) return findings.add('too_small', `The least allowed is ${min}.`);
      if (value > max) return findings.add('too_large', `The most allowed is ${max}.`);
      return value;
    },
    fromText: (given) => (/^-?\d{1,15}$/.test(given) ? Number(given) : given),
  };
}

export const Whole = (limits: WholeLimits & Presence): PropertyDecorator => field(whole(limits), limits);
