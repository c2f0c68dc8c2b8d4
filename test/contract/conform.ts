import type { IncomingHttpHeaders } from 'node:http';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { Answered, Asked } from './exchange.js';
import { endpointsOf, type DocumentedAnswer, type Endpoint, type OpenApi, type Schema } from './openapi.js';

const ROOT = 'urn:pledgebook:openapi';

/** Headers that belong to HTTP or to browsers, and need no word in the document. */
const HTTP_ITSELF = new Set([
  'connection',
  'content-length',
  'content-security-policy',
  'content-type',
  'cross-origin-embedder-policy',
  'cross-origin-opener-policy',
  'cross-origin-resource-policy',
  'date',
  'keep-alive',
  'referrer-policy',
  'strict-transport-security',
  'transfer-encoding',
  'vary',
  'x-content-type-options',
]);

/** What may be answered whatever was asked for. */
const ANYWHERE = [
  'malformed_request',
  'unauthorized',
  'request_timeout',
  'address_too_long',
  'too_many_requests',
  'headers_too_large',
  'unavailable',
];

/** What the document promises, to hold answers against. */
export class Contract {
  private readonly ajv = new Ajv2020({ strict: true, strictRequired: false, allErrors: true });
  private readonly checks = new Map<Schema, ValidateFunction>();
  private readonly addresses: readonly { pattern: RegExp; endpoints: readonly Endpoint[] }[];

  constructor(readonly document: OpenApi) {
    addFormats.default(this.ajv);
    this.ajv.addVocabulary(['components']);
    const components = anchored(document.components.schemas);
    this.ajv.addSchema({ $id: ROOT, components: { schemas: components } }, undefined, false, false);
    const endpoints = endpointsOf(document);
    this.addresses = Object.keys(document.paths).map((path) => ({
      pattern: new RegExp(`^${path.replaceAll('.', '\\.').replace(/\{\w+\}/g, '[^/]+')}$`),
      endpoints: endpoints.filter((endpoint) => endpoint.path === path),
    }));
  }

  /** Whether a value is what a schema of the document describes. */
  holds(schema: Schema, value: unknown): boolean {
    return this.check(schema)(value);
  }

  /** What is wrong with a value by a schema of the document, in words; empty for one that is right. */
  errors(schema: Schema, value: unknown): string[] {
    const check = this.check(schema);
    if (check(value)) return [];
    return (check.errors ?? []).map(
      ({ instancePath, message, params }) =>
        `${instancePath || 'the value'} ${message} ${JSON.stringify(params)}`,
    );
  }

  /** Every way in which an answer is not one that the document allows to this request. */
  violations({ method, path }: Asked, { status, headers, text }: Answered): string[] {
    const documented = this.answerTo(method, path.split('?')[0]!, status);
    if (typeof documented === 'string') return [documented];
    return [
      ...this.headerViolations(documented, headers),
      ...this.contentViolations(documented, method, status, headers['content-type'], text),
    ];
  }

  /** The documented answer, or why there is none. */
  private answerTo(method: string, path: string, status: number): DocumentedAnswer | string {
    const address = this.addresses.find(({ pattern }) => pattern.test(path));
    const wanted = method === 'HEAD' ? 'GET' : method;
    const endpoint = address?.endpoints.find((one) => one.method === wanted);
    const { responses } = this.document.components;
    if (!endpoint) {
      if (method === 'OPTIONS' && address && status === 204) return OPTIONS;
      const codes = [...ANYWHERE, address ? 'method_not_allowed' : 'not_found'];
      const code = codes.find((one) => statusOf(responses[one]) === status);
      return code
        ? responses[code]!
        : `${method} ${path}: ${status} is no answer where nothing is documented`;
    }
    const found = endpoint.operation.responses[String(status)];
    if (!found) return `${method} ${endpoint.path}: the status ${status} is not documented`;
    return '$ref' in found ? responses[found.$ref.replace('#/components/responses/', '')]! : found;
  }

  private headerViolations({ headers = {} }: DocumentedAnswer, given: IncomingHttpHeaders): string[] {
    const wrong: string[] = [];
    const known = new Set<string>();
    for (const [name, { required, schema }] of Object.entries(headers)) {
      known.add(name.toLowerCase());
      // Cookies come as a list, one for each.
      const value = [given[name.toLowerCase()]].flat()[0];
      if (value === undefined) {
        if (required) wrong.push(`the header ${name} is missing`);
      } else if (!this.holds(schema, schema.type === 'integer' ? Number(value) : value)) {
        wrong.push(`the header ${name} is ${JSON.stringify(value)}`);
      }
    }
    const others = Object.keys(given).filter((name) => !known.has(name) && !HTTP_ITSELF.has(name));
    return [...wrong, ...others.map((name) => `the header ${name} is not documented`)];
  }

  private contentViolations(
    { content }: DocumentedAnswer,
    method: string,
    status: number,
    contentType = '',
    text: string,
  ): string[] {
    const [type = ''] = contentType.split(';');
    const wrong: string[] = [];
    if (content && !content[type]) wrong.push(`the content type ${JSON.stringify(type)} is not documented`);
    if (!content || method === 'HEAD') {
      return text === ''
        ? wrong
        : [...wrong, `there is a body of ${text.length} characters, and none belongs here`];
    }
    const schema = content[type]?.schema;
    if (!schema) return [...wrong, `nothing says what ${type} holds`];
    if (!type.endsWith('json')) return text === '' ? [...wrong, 'the body is empty'] : wrong;
    const value = JSON.parse(text) as unknown;
    wrong.push(...this.errors(schema, value));
    if (type === 'application/problem+json') wrong.push(...this.problemViolations(value as Problem, status));
    return wrong;
  }

  /** A problem is of a documented type, and says the status that it came with. */
  private problemViolations({ type, status }: Problem, sentWith: number): string[] {
    const known = statusOf(this.document.components.responses[type.replace('/problems/', '')]);
    if (known === sentWith && status === sentWith) return [];
    return [`a problem of type ${type}, status ${status}, came with status ${sentWith}`];
  }

  private check(schema: Schema): ValidateFunction {
    let check = this.checks.get(schema);
    if (!check) this.checks.set(schema, (check = this.ajv.compile(anchored(schema))));
    return check;
  }
}

interface Problem {
  readonly type: string;
  readonly status: number;
}

/** The document says in words what OPTIONS answers: it has no operations for it. */
const OPTIONS: DocumentedAnswer = {
  description: 'The methods that the address takes.',
  headers: {
    'X-Request-Id': { required: true, schema: { type: 'string' } },
    Allow: { required: true, schema: { type: 'string' } },
    'Cache-Control': { required: true, schema: { type: 'string', enum: ['no-store'] } },
    'RateLimit-Policy': { required: false, schema: { type: 'string' } },
    RateLimit: { required: false, schema: { type: 'string' } },
  },
};

/** The same schemas, with references that find the document from anywhere. */
const anchored = <T extends object>(schemas: T): T =>
  JSON.parse(JSON.stringify(schemas).replaceAll('"#/components/', `"${ROOT}#/components/`)) as T;

/** The status of a problem that stands among the components: its example shows it. */
const statusOf = (answer: DocumentedAnswer | undefined): number | undefined =>
  (answer?.content?.['application/problem+json']?.example as Problem | undefined)?.status;
