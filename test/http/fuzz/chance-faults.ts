import fc from 'fast-check';
import type { Contract } from '../../contract/conform.js';
import { bodyOf, type Endpoint, type Schema } from '../../contract/openapi.js';
import { blamed, pointerTo, type Fault } from './fault.js';
import { placesIn, shapeOf, withValue } from './shapes.js';

/** So many faults by chance: the same for the same seed. */
export function chanceFaults(
  contract: Contract,
  { operation }: Endpoint,
  seed: number,
  count: number,
): Fault[] {
  const body = bodyOf(operation);
  return body?.schema
    ? bodies(contract, body.schema, body.example, seed, count)
    : queries(operation.parameters, seed, count);
}

/** Any JSON in any place where the schema does not allow it. */
function bodies(contract: Contract, schema: Schema, example: unknown, seed: number, count: number): Fault[] {
  const plain = placesIn(contract.document, schema).filter(
    (place) => !['object', 'array'].includes(shapeOf(contract.document, place.schema).type ?? ''),
  );
  const wrong = fc
    .tuple(fc.constantFrom(...plain), fc.jsonValue({ maxDepth: 3 }))
    .filter(([place, value]) => readable(value) && !contract.holds(place.schema, value));
  return fc.sample(wrong, { seed, numRuns: count }).map(([{ at }, value]) => {
    const text = JSON.stringify(withValue(contract, schema, example, at, value));
    const what = `${pointerTo(at)} is ${JSON.stringify(value).slice(0, 60)}`;
    return blamed(what, { body: text }, 'body', pointerTo(at));
  });
}

/** JSON that can be read at all: what cannot is blamed on another place, deeper inside. */
function readable(value: unknown): boolean {
  if (typeof value === 'number') return Math.abs(value) < 1e15;
  if (typeof value === 'string') return !/\0|\p{Surrogate}/u.test(value);
  if (typeof value !== 'object' || value === null) return true;
  return Object.entries(value).every(
    ([name, held]) => readable(name) && readable(held) && !/^(__proto__|constructor)$/.test(name),
  );
}

/** Any parameter that there is not. */
function queries(parameters: Endpoint['operation']['parameters'], seed: number, count: number): Fault[] {
  const known = new Set(parameters.map(({ name }) => name));
  const readableText = fc.string({ unit: 'grapheme', maxLength: 20 }).filter(readable);
  const unknown = fc.tuple(
    readableText.filter((name) => !known.has(name)),
    readableText,
  );
  return fc.sample(unknown, { seed, numRuns: count }).map(([name, value]) => {
    const query = `${encodeURIComponent(name)}=${encodeURIComponent(value)}`;
    return blamed(`?${query}`, { query }, 'query', pointerTo([name]));
  });
}
