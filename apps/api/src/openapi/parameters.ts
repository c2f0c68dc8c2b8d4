import { PastQuery } from '../access/viewing.js';
import type { BookedRoute } from '../http/route-book.js';
import { fieldsOf, type Field } from '../wire/field.js';
import type { Shaped } from '../wire/shaped.js';
import { PathParameters } from '../wire/path-parameters.js';
import { fieldSchema } from './class-schema.js';
import type { JsonSchema } from './json-schema.js';

export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required: boolean;
  readonly description?: string;
  readonly schema: JsonSchema;
}

const header = (name: string, required: boolean, description: string, schema: JsonSchema): Parameter => ({
  name,
  in: 'header',
  required,
  description,
  schema,
});

const TAGS: JsonSchema = { type: 'string' };
const KEY: JsonSchema = { type: 'string', pattern: '^[!-~]{1,255}$' };

/** Everything an operation takes beside its body: in its path, its query and its headers. */
export function parametersOf({ method, url, takes, needs }: BookedRoute): Parameter[] {
  const names = [...url.matchAll(/:(\w+)/g)].map(([, name]) => name);
  const parameters = fieldsOf(PathParameters)
    .filter(({ name }) => names.includes(name))
    .map((declared) => parameter('path', declared));
  if (takes.query) parameters.push(...query(takes.query));
  if (takes.viewing) parameters.push(...query(PastQuery));
  if (takes.acting) {
    parameters.push(
      header(
        'Idempotency-Key',
        false,
        'The same key and request give the first answer again, for a day.',
        KEY,
      ),
    );
  }
  if (method === 'PATCH') {
    parameters.push(header('If-Match', true, 'The `ETag` of the read that the change is based on.', TAGS));
  }
  if (method === 'GET' && needs) {
    parameters.push(
      header('If-None-Match', false, 'An `ETag` had before: the answer is 304 if it still holds.', TAGS),
    );
  }
  return parameters;
}

const query = (shaped: Shaped): Parameter[] =>
  fieldsOf(shaped).map((declared) => parameter('query', declared));

function parameter(place: 'path' | 'query', declared: Field): Parameter {
  const { says, ...rest } = declared;
  return {
    name: declared.name,
    in: place,
    required: place === 'path' || !declared.optional,
    description: says,
    schema: fieldSchema({ ...rest, says: undefined }),
  };
}
