import type { BookedRoute } from '../http/route-book.js';
import type { ProblemCode } from '../http/problem-types.js';
import { PROBLEM_TYPES } from '../http/problem-types.js';
import { referenceTo, type JsonSchema } from './json-schema.js';
import { parametersOf } from './parameters.js';
import { successHeaders } from './response-headers.js';
import type { Answered } from './route.js';

const SAYS: Readonly<Record<number, string>> = {
  201: 'Recorded.',
  204: 'Done.',
  303: 'Go there.',
  304: 'Unchanged.',
};
const WRITING = ['POST', 'PATCH', 'PUT', 'DELETE'];

/** One operation of the document, from the route as it is declared and registered. */
export function operationOf(route: BookedRoute): JsonSchema {
  const { method, takes, handler, summary, open, watches, needs, example } = route;
  const [controller = '', name = ''] = handler.split('.');
  const noun = controller.replace(/Controller$/, '');
  const answers: [string, Answered][] = Object.entries(route.answers);
  if (method === 'GET' && needs) answers.push(['304', null]);
  return {
    operationId: `${noun[0]!.toLowerCase()}${noun.slice(1)}.${name}`,
    tags: [noun],
    summary,
    description: described(route),
    // OpenAPI 3.1, Security Requirement Object: for such a scheme, the roles that it takes.
    security: open ? [] : watches ? [{ metrics: [] }] : [{ key: [needs] }, { session: [needs] }],
    parameters: parametersOf(route),
    requestBody: takes.body && {
      required: true,
      content: { 'application/json': { schema: referenceTo(takes.body), example: example?.body } },
    },
    responses: Object.fromEntries([
      ...answers.map(([status, answered]) => [status, success(route, Number(status), answered)]),
      ...problemsOf(route).map((code) => [
        String(PROBLEM_TYPES[code].status),
        { $ref: `#/components/responses/${code}` },
      ]),
    ]),
  };
}

/** What it says of itself, and what it needs. */
function described({ description, needs, needsFor = {} }: BookedRoute): string | undefined {
  if (!needs) return description;
  const also = Object.entries(needsFor).map(([type, capability]) => `, \`${capability}\` as ${type}`);
  return [description, `Needs the capability \`${needs}\`${also.join('')}.`].filter(Boolean).join(' ');
}

function success(route: BookedRoute, status: number, answered: Answered): JsonSchema {
  return {
    description: SAYS[status] ?? 'As asked.',
    headers: successHeaders(route, status),
    ...(answered && { content: contentOf(answered, route.example?.answer) }),
  };
}

function contentOf(answered: NonNullable<Answered>, example: unknown): JsonSchema {
  if (!('content' in answered)) return { 'application/json': { schema: answered, example } };
  const content = answered.content as Record<string, JsonSchema>;
  return Object.fromEntries(Object.entries(content).map(([type, schema]) => [type, { schema }]));
}

/** The problems that a route can meet: they follow from what it takes. One for each status. */
function problemsOf({
  method,
  url,
  takes,
  open,
  watches,
  refuses,
  signsIn,
  mayBeMissing,
}: BookedRoute): ProblemCode[] {
  return [
    'invalid_request',
    ...(open && !signsIn ? [] : (['unauthorized'] as const)),
    ...((open && !signsIn) || watches ? [] : (['forbidden'] as const)),
    ...(url.includes(':') || mayBeMissing ? (['not_found'] as const) : []),
    'request_timeout',
    ...(takes.acting ? (['conflict'] as const) : []),
    ...(takes.acting || refuses || signsIn || (takes.body && takes.viewing)
      ? (['rule_broken'] as const)
      : []),
    ...(method === 'PATCH' ? (['stale', 'precondition_required'] as const) : []),
    ...(WRITING.includes(method) ? (['too_large', 'unsupported_media_type'] as const) : []),
    ...(open && !signsIn ? [] : (['too_many_requests'] as const)),
    'address_too_long',
    'headers_too_large',
    'internal',
    'unavailable',
  ];
}
