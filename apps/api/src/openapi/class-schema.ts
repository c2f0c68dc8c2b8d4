import { fieldsOf, type Field } from '../wire/field.js';
import type { Shaped } from '../wire/shaped.js';
import type { JsonSchema } from './json-schema.js';

/** The schema of a class of fields, as it comes over the wire. */
export function classSchema(shaped: Shaped): JsonSchema {
  const fields = fieldsOf(shaped);
  const required = fields.filter((declared) => !declared.optional).map((declared) => declared.name);
  return {
    type: 'object',
    additionalProperties: false,
    ...(required.length > 0 && { required }),
    properties: Object.fromEntries(fields.map((declared) => [declared.name, fieldSchema(declared)])),
  };
}

/** The schema of one field: its kind's, or null where the field may be null. */
export function fieldSchema({ kind, nullable, says }: Field): JsonSchema {
  const schema = nullable ? { anyOf: [kind.schema, { type: 'null' }] } : kind.schema;
  return says ? { ...schema, description: says } : schema;
}
