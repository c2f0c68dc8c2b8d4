import type { JsonSchema } from './json-schema.js';
import { referenceTo } from './json-schema.js';

/*
 * Words for the schemas of answers. They are exact: every member is required and no other is allowed, so a
 * test that holds an answer against them notices any drift. What may be missing is null instead.
 */

const components = new Map<string, JsonSchema>();

/** Puts a schema under a name into the document; gives the reference to it, which is a schema too. */
export function component(name: string, schema: JsonSchema): JsonSchema {
  if (components.has(name)) throw new Error(`There are two schemas named ${name}.`);
  components.set(name, schema);
  return referenceTo({ name });
}

/** All schemas that have a name. */
export const namedSchemas = (): ReadonlyMap<string, JsonSchema> => components;

/** An object with exactly these members. */
export const object = (properties: Readonly<Record<string, JsonSchema>>): JsonSchema => ({
  type: 'object',
  additionalProperties: false,
  required: Object.keys(properties),
  properties,
});

export const listOf = (items: JsonSchema): JsonSchema => ({ type: 'array', items });

/** The schema, or null. */
export const nullable = (schema: JsonSchema): JsonSchema => ({ anyOf: [schema, { type: 'null' }] });

/** An object whose member names are data: counts by kind, sums by currency. */
export const mapOf = (values: JsonSchema, names?: JsonSchema): JsonSchema => ({
  type: 'object',
  additionalProperties: values,
  ...(names && { propertyNames: names }),
});

/** One page of a list. */
export const pageOf = (items: JsonSchema): JsonSchema =>
  object({
    items: listOf(items),
    next: { ...nullable({ type: 'string' }), description: 'The cursor of the next page.' },
  });

export const text: JsonSchema = { type: 'string' };
export const flag: JsonSchema = { type: 'boolean' };
export const count: JsonSchema = { type: 'integer', minimum: 0 };
export const day: JsonSchema = { type: 'string', format: 'date' };
export const instant: JsonSchema = { type: 'string', format: 'date-time' };
export const uuid: JsonSchema = { type: 'string', format: 'uuid' };
export const word = (words: readonly (string | number)[]): JsonSchema => ({ enum: [...words] });
