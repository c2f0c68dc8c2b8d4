import type { RouteBook } from '../http/route-book.js';
import { fieldsOf } from '../wire/field.js';
import type { Shaped } from '../wire/shaped.js';
import { classSchema } from './class-schema.js';
import type { JsonSchema } from './json-schema.js';
import { operationOf } from './operation.js';
import { problemResponses } from './problem-responses.js';
import { namedSchemas } from './schemas.js';

const DESCRIPTION = `The tracker for negotiating security guarantees: who pledged what, on which conditions, and where
each proposal stands.

Days are \`YYYY-MM-DD\`, instants RFC 3339 in UTC, sums decimal text. Reads take \`asOf\` (a day) and \`knownAt\`
(an instant); lists take \`limit\` and \`after\`. Unknown parameters and fields are errors. Every address also
answers OPTIONS, and HEAD where it answers GET; a method it does not take is answered with 405 and \`Allow\`.`;

/** The OpenAPI 3.1 document of all routes that are registered. Throws where two things share a name. */
export function openApiDocument(book: RouteBook): JsonSchema {
  const routes = book.routes.filter(({ method }) => method !== 'HEAD');
  const schemas = new Map(namedSchemas());
  for (const { takes } of routes) if (takes.body) addClass(schemas, takes.body);
  const operations = new Set<unknown>();
  const paths: Record<string, Record<string, JsonSchema>> = {};
  for (const route of routes) {
    const operation = operationOf(route);
    if (operations.has(operation.operationId)) throw new Error(`${route.handler} is registered twice.`);
    operations.add(operation.operationId);
    const path = route.url.replace(/:(\w+)/g, '{$1}');
    (paths[path] ??= {})[route.method.toLowerCase()] = operation;
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Pledgebook', version: '1', description: DESCRIPTION },
    servers: [{ url: '/' }],
    paths: sorted(Object.entries(paths)),
    components: {
      schemas: sorted([...schemas]),
      responses: problemResponses(),
      securitySchemes: SCHEMES,
    },
  };
}

const SCHEMES = {
  key: {
    type: 'http',
    scheme: 'bearer',
    description: 'An API key, or an access token of the identity provider.',
  },
  metrics: {
    type: 'http',
    scheme: 'bearer',
    description: 'The key for metrics that the operator chose, or the operator’s own.',
  },
  session: {
    type: 'apiKey',
    in: 'cookie',
    name: '__Host-pledgebook',
    description:
      'A session (`POST /sessions`). What changes something brings its `csrfToken` in X-CSRF-Token, too.',
  },
};

const sorted = <T>(entries: [string, T][]): Record<string, T> =>
  Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));

/** Adds the schema of a class, and of the classes that its fields hold. */
function addClass(schemas: Map<string, JsonSchema>, shaped: Shaped, seen = new Set<Shaped>()): void {
  if (seen.has(shaped)) return;
  seen.add(shaped);
  const schema = classSchema(shaped);
  const there = schemas.get(shaped.name);
  if (there && JSON.stringify(there) !== JSON.stringify(schema))
    throw new Error(`There are two schemas named ${shaped.name}.`);
  schemas.set(shaped.name, schema);
  for (const { kind } of fieldsOf(shaped)) if (kind.holds) addClass(schemas, kind.holds(), seen);
}
