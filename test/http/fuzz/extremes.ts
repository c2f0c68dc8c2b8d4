import { longest } from './longest.js';
import type { Contract } from '../../contract/conform.js';
import type { Content, Parameter, Schema } from '../../contract/openapi.js';
import { placesIn, shapeOf, validValue, withValue } from './shapes.js';

/** Texts that are allowed wherever text is, and have broken somebody's program. */
const TEXTS = [
  '🪖',
  'e\u0301\u202e\u0007',
  '\u{10ffff}',
  "'); DROP TABLE party; --",
  '=HYPERLINK("x")',
  '"\\%s${x}\n\r,;\t',
  '<script>',
  '‮ﷺ',
  'null',
];

const SCALARS: readonly unknown[] = [
  '0001-01-01',
  '9999-12-31',
  '2024-02-29',
  '0001-01-01T00:00:00Z',
  '2016-12-31T23:59:59.123456789+14:00',
  '0198F000-DEAD-7000-8000-00000000000A',
  'ZZ',
  'A_-0123456789_-Z',
  'XXX',
  '0',
  '0.0001',
  '999999999999999999.9999',
  'https://xn--e1aybc.example.org/%F0%9F%AA%96?a=b#c',
  'a',
  'uk',
  true,
  false,
  null,
  0,
];

/** Values at the edge of what a schema allows. */
export function extremeValues(contract: Contract, schema: Schema): unknown[] {
  const shape = shapeOf(contract.document, schema);
  const { maxLength, minimum, maximum, maxItems, items } = shape;
  const candidates = [
    ...(shape.enum ?? []),
    ...SCALARS,
    ...TEXTS,
    ...(maxLength ? ['x'.repeat(maxLength), longest(maxLength)] : []),
    ...[minimum, maximum].filter((limit) => limit !== undefined),
    ...(items ? [[], Array(maxItems ?? 1).fill(validValue(contract, items))] : []),
  ];
  return candidates.filter((value) => contract.holds(schema, value));
}

/** Every body that is the example but for one place, which holds something extreme. */
export function extremeBodies(
  contract: Contract,
  { schema, example }: Content,
): { what: string; body: unknown }[] {
  return placesIn(contract.document, schema!).flatMap(({ at, schema: place }) =>
    extremeValues(contract, place).map((value) => ({
      what: `/${at.join('/')} is ${JSON.stringify(value).slice(0, 60)}`,
      body: withValue(contract, schema!, example, at, value),
    })),
  );
}

/** Every query that gives one parameter something extreme. Cursors are not made up, and nothing is asked of the future. */
export function extremeQueries(contract: Contract, parameters: readonly Parameter[]): string[] {
  return parameters
    .filter(({ in: part, name }) => part === 'query' && name !== 'after')
    .flatMap(({ name, schema }) =>
      extremeValues(contract, schema.type === 'array' ? schema.items! : schema)
        .filter((value) => !(name === 'asOf' && String(value) > '2026'))
        .map((value) => `${name}=${encodeURIComponent(String(value))}`),
    );
}
