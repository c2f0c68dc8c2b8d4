import type { Contract } from '../../contract/conform.js';
import type { OpenApi, Schema } from '../../contract/openapi.js';

/** A schema behind its reference, and behind the null that it may also be. */
export function shapeOf(document: OpenApi, schema: Schema): Schema {
  if (schema.$ref) return document.components.schemas[schema.$ref.replace('#/components/schemas/', '')]!;
  const [first, second] = schema.anyOf ?? [];
  return first && second?.type === 'null' ? shapeOf(document, first) : schema;
}

/** One text for each pattern and format that the document asks for. */
const TEXTS = [
  'FR',
  'EUR',
  'UA-SG-2026-01',
  '2025-04-30',
  '2025-04-30T12:00:00Z',
  '0198f000-0000-7000-8000-000000000001',
  'https://www.example.org/',
  '1250000.00',
  'ann@example.org',
  'administer',
  'en',
  'oil_and_gas',
  'reassurance-force',
  '0123456789abcdef',
];

/** A value that a schema allows, with nothing in it that may be left out. */
export function validValue(contract: Contract, schema: Schema): unknown {
  const shape = shapeOf(contract.document, schema);
  if (shape.type === 'object') {
    const names = shape.required ?? [];
    return Object.fromEntries(names.map((name) => [name, validValue(contract, shape.properties![name]!)]));
  }
  const candidates = [...(shape.enum ?? []), ...TEXTS, shape.minimum, true, []];
  if (shape.items && !contract.holds(schema, [])) candidates.push([validValue(contract, shape.items)]);
  const found = candidates.find((candidate) => contract.holds(schema, candidate));
  if (found === undefined)
    throw new Error(`shapes.ts needs a text that is valid by ${JSON.stringify(schema)}.`);
  return found;
}

/** One place in a body: where it is, and what it may hold. */
export interface Place {
  readonly at: readonly (string | number)[];
  readonly schema: Schema;
  readonly required: boolean;
}

/** Every place in a body of this schema, the first item of each list included. */
export function placesIn(document: OpenApi, schema: Schema, at: Place['at'] = []): Place[] {
  const shape = shapeOf(document, schema);
  const inside = Object.entries(shape.properties ?? {}).flatMap(([name, member]) => [
    { at: [...at, name], schema: member, required: (shape.required ?? []).includes(name) },
    ...placesIn(document, member, [...at, name]),
  ]);
  const items = shape.items
    ? [
        { at: [...at, 0], schema: shape.items, required: false },
        ...placesIn(document, shape.items, [...at, 0]),
      ]
    : [];
  return [...inside, ...items];
}

/** A copy of a body with a value put in one place; whatever has to stand around it is made. */
export function withValue(
  contract: Contract,
  schema: Schema,
  body: unknown,
  at: Place['at'],
  value: unknown,
): unknown {
  const [name, ...rest] = at;
  if (name === undefined) return value;
  const shape = shapeOf(contract.document, schema);
  const around = typeof body === 'object' && body !== null ? body : validValue(contract, schema);
  const member = shape.items ?? shape.properties?.[name];
  const before = (around as Record<string | number, unknown>)[name];
  const changed = rest.length > 0 ? withValue(contract, member!, before, rest, value) : value;
  if (!Array.isArray(around)) return { ...(around as object), [name]: changed };
  return [changed, ...(around as unknown[]).slice(1)];
}
