import type { Contract } from '../contract/conform.js';
import { bodyOf, type Endpoint } from '../contract/openapi.js';
import type { Target } from '../http/fuzz/fault.js';
import { placesIn, shapeOf, withValue, type Place } from '../http/fuzz/shapes.js';
import type { Targets } from '../http/fuzz/targets.js';
import { tableOf } from './things.js';
import { NAMES } from './values.js';

/** Names of what is hidden, by table and column. */
export type Hidden = Readonly<Record<string, readonly string[]>>;

/** One place of a request where a name stands, and how the request looks with another there. */
export interface Swap {
  readonly where: string;
  /** The kind of name that belongs there, such as `pledge.id`. */
  readonly kind: string;
  with(name: string): Target;
}

const IN_PATHS: Readonly<Record<string, string>> = {
  ref: 'proposal.reference',
  code: 'party.code',
  name: 'event_type.name',
};

/** Every place of an operation where something of the book is named: in its address, and in its body. */
export function swapsOf(contract: Contract, targets: Targets, endpoint: Endpoint): Swap[] {
  const target = targets.of(endpoint);
  const content = bodyOf(endpoint.operation);
  const named = [...endpoint.path.matchAll(/([\w-]+)\/\{(\w+)\}/g)].filter(
    ([, , name]) => name === 'id' || IN_PATHS[name!],
  );
  const inPath = named.map(([, noun, name]): Swap => ({
    where: `{${name}}`,
    kind: IN_PATHS[name!] ?? `${tableOf(noun!) ?? noun}.id`,
    with: (text) => ({ ...target, path: targets.path(endpoint, name, encodeURIComponent(text)) }),
  }));
  if (!content) return inPath;
  const { schema, example } = content;
  const put = (at: Place['at'], value: string): Target => ({
    ...target,
    body: withValue(contract, schema!, example, at, value),
  });
  const inBody = placesIn(contract.document, schema!)
    .filter((place) => shapeOf(contract.document, place.schema).type === 'string')
    .flatMap(({ at }): Swap[] => {
      const name = at.findLast((step) => typeof step === 'string');
      const where = `/${at.join('/')}`;
      // Filters leave out, and refuse nothing.
      if (at[0] === 'filters') return [];
      if (name === 'text' && endpoint.path.includes('condition')) {
        const says = (pledge: string) => put(at, `pledge ${pledge} in force`);
        return [{ where, kind: 'pledge.id', with: says }];
      }
      const kind = NAMES[name as string];
      return kind ? [{ where, kind: kind.join('.'), with: (text) => put(at, text) }] : [];
    });
  return [...inPath, ...inBody];
}
