import type { Capability } from '#domain/access/capability.js';
import { isComingIn } from '../contract/coming-in.js';
import type { Contract } from '../contract/conform.js';
import { bodyOf, endpointsOf, type Endpoint } from '../contract/openapi.js';
import { placesIn, shapeOf, withValue } from '../http/fuzz/shapes.js';
import { tableOf } from './things.js';
import { addressesOf, namesOf, valuesFor, type Asking } from './values.js';

/** Something that can be asked and changes nothing. */
export interface Question {
  readonly method: string;
  readonly path: string;
  readonly body?: unknown;
}

/** How long requests took is told to whoever watches the process, and is another each time. */
const OF_THE_PROCESS = '/metrics';

/** Every operation that only reads: each GET, and what is asked with a body and may be asked again without a key for that. */
export const readsOf = ({ document }: Contract): Endpoint[] =>
  endpointsOf(document)
    .filter((endpoint) => endpoint.path !== OF_THE_PROCESS && !isComingIn(endpoint))
    .filter(
      ({ method, operation }) =>
        method === 'GET' ||
        (method === 'POST' && !operation.parameters.some(({ name }) => name === 'Idempotency-Key')),
    );

/** What whoever asks must be allowed to; undefined where nobody need have a key. */
export const needed = ({ operation: { security } }: Endpoint): Capability | undefined =>
  (security as { key?: [Capability] }[])[0]?.key?.[0];

/**
 * All that is asked of one operation: of everything it can be asked of, visible, hidden and absent; and of each of these
 * with every one of its filters, one at a time. What only asks with a body is asked with every name in every place of it.
 */
export function questionsOf(contract: Contract, asking: Asking, endpoint: Endpoint): Question[] {
  const { method, operation } = endpoint;
  const queries = queriesOf(asking, endpoint);
  const bodies = bodiesOf(contract, asking, endpoint);
  const paths = pathsOf(asking, endpoint);
  const [first, ...others] = paths;
  const body = bodies[0];
  const plain = (path: string): Question => ({ method, path, ...(body !== undefined && { body }) });
  return [
    ...paths.map(plain),
    ...queries.map((query) => plain(`${first}?${query}`)),
    // Two of the filters for each of the rest, others for each, so that hidden things are filtered too.
    ...(queries.length === 0
      ? []
      : others.flatMap((path, i) =>
          [i, i + 3].map((at) => plain(`${path}?${queries[at % queries.length]}`)),
        )),
    ...bodies.slice(1).map((one) => ({ method, path: first!, body: one })),
    ...(operation.parameters.some(({ name }) => name === 'limit') ? [plain(`${first}?limit=1`)] : []),
  ];
}

/** Names of versions: of two of them every pair is asked about, under each proposal. */
const OF_VERSIONS = ['version', 'from', 'to'];

function pathsOf(asking: Asking, { path }: Endpoint): string[] {
  let paths = [path];
  for (const [place, noun, parameter] of path.matchAll(/(\w[\w-]*)\/\{(\w+)\}/g)) {
    const texts = addressesOf(asking, noun!, parameter!);
    // Where the first is asked of all, whatever follows is asked of the first alone; but versions, which are few, of all.
    paths = paths.flatMap((one, i) =>
      (i === 0 || OF_VERSIONS.includes(parameter!) ? texts : texts.slice(0, 1)).map((text) =>
        one.replace(place, `${noun}/${encodeURIComponent(text)}`),
      ),
    );
  }
  return paths;
}

function queriesOf(asking: Asking, { path, operation }: Endpoint): string[] {
  const last = path
    .replace(/\/\{\w+\}$/, '')
    .split('/')
    .at(-1)!;
  return operation.parameters
    .filter((parameter) => parameter.in === 'query')
    .flatMap((parameter) =>
      valuesOf(asking, parameter, last).map((value) => `${parameter.name}=${encodeURIComponent(value)}`),
    );
}

function valuesOf(asking: Asking, parameter: Parameters<typeof valuesFor>[1], noun: string): string[] {
  const table = tableOf(noun);
  if (parameter.name !== 'after' || table === undefined) return valuesFor(asking, parameter, table);
  const keys = { party: 'code', event_type: 'name' };
  return namesOf(asking, table, keys[table as keyof typeof keys] ?? 'id');
}

const KINDS: readonly (readonly [table: string, column: string])[] = [
  ['party', 'code'],
  ['proposal', 'reference'],
  ['event_type', 'name'],
  ['pledge', 'id'],
  ['condition', 'id'],
  ['scenario', 'id'],
];

/** The example, and it again with a name in each place that takes a text. */
function bodiesOf(contract: Contract, asking: Asking, { operation }: Endpoint): unknown[] {
  const content = bodyOf(operation);
  if (!content) return [];
  const { schema, example } = content;
  const names = KINDS.flatMap(([table, column]) => namesOf(asking, table, column));
  const texts = placesIn(contract.document, schema!).filter(
    (place) => shapeOf(contract.document, place.schema).type === 'string',
  );
  return [
    example,
    ...texts.flatMap(({ at, schema: place }) =>
      [...names, ...SENTENCES.flatMap((sentence) => names.map(sentence))]
        .filter((name) => contract.holds(place, name))
        .slice(0, MOST)
        .map((name) => withValue(contract, schema!, example, at, name)),
    ),
  ];
}

/** Most bodies for one place. */
const MOST = 120;

/** Conditions that tell of something by its name, whatever kind of name that is. */
const SENTENCES: readonly ((name: string) => string)[] = [
  (name) => `pledge ${name} in force`,
  (name) => `${name} supports`,
  (name) => name,
  (name) => `${name} reached accepted`,
  (name) => `parliament_approved(${name})`,
  (name) => `at least 1 of ${name} offering troops on land`,
];
