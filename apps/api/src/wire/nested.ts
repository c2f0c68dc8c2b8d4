import { referenceTo } from '../openapi/json-schema.js';
import { field } from './field.js';
import type { Shaped } from './shaped.js';
import type { Kind, Presence } from './kind.js';
import { readObject } from './read-object.js';

/** An object of another class. A function gives the class, for classes declared further down. */
export function nested(shaped: () => Shaped): Kind {
  return {
    get schema() {
      return referenceTo(shaped());
    },
    read: (given, findings) => readObject(shaped(), given, findings),
    holds: shaped,
  };
}

export const Nested = (shaped: () => Shaped, presence: Presence = {}): PropertyDecorator =>
  field(nested(shaped), presence);
