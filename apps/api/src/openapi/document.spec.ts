import { describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { RouteBook, type BookedRoute } from '../http/route-book.js';
import { DayField } from '../wire/day-field.js';
import { id } from '../wire/id.js';
import { Listed } from '../wire/listed.js';
import { MoneyField } from '../wire/money-field.js';
import { Nested } from '../wire/nested.js';
import { After, Limit, type Key } from '../wire/paging.js';
import { Text } from '../wire/text.js';
import { openApiDocument } from './document.js';
import { problemSchema } from './problem.schema.js';
import { component, nullable, object, pageOf, text, uuid } from './schemas.js';

class Tag {
  @Text({ max: 5 })
  name: string;
}

class LogThing {
  @Text({ max: 10, says: 'What it is.' })
  words: string;

  @DayField({ optional: true, nullable: true })
  on?: string | null;

  @MoneyField({ optional: true })
  money?: object;

  @Listed(() => Tag, { max: 3, optional: true })
  tags?: Tag[];

  @Nested(() => Tag, { optional: true, nullable: true })
  tag?: Tag | null;
}

class ThingFilters {
  @Limit()
  limit = 50;

  @After(id)
  after?: Key;
}

const Thing = component('Thing', object({ id: uuid, words: text, note: nullable(text) }));

interface Operation {
  operationId: string;
  parameters: { name: string; in: string; required: boolean }[];
  requestBody?: { content: Record<string, { schema: object; example: unknown }> };
  responses: Record<
    string,
    { headers: object; content?: Record<string, { schema: object }> } & { $ref: string }
  >;
}

interface Document {
  openapi: string;
  paths: Record<string, Record<string, Operation>>;
  components: {
    schemas: Record<string, Record<string, unknown>>;
    responses: Record<string, { content: Record<string, { example: unknown }> }>;
  };
}

function documentOf(...routes: Partial<BookedRoute>[]): Document {
  const book = new RouteBook();
  for (const [i, route] of routes.entries()) {
    const takes = { viewing: false, acting: false, ...route.takes };
    const plain = {
      method: 'GET',
      url: '/api/v1/things',
      summary: 'Do',
      answers: {},
      handler: `ThingsController.do${i}`,
    };
    const access = route.open ? {} : { needs: 'read' };
    book.add({ ...plain, ...access, ...route, takes } as BookedRoute);
  }
  return JSON.parse(JSON.stringify(openApiDocument(book))) as Document;
}

const body = {
  words: 'a',
  on: null,
  money: { amount: '1.00', currency: 'EUR' },
  tags: [{ name: 'x' }],
  tag: null,
};
const document = documentOf(
  {
    takes: { viewing: true, acting: false, query: ThingFilters },
    answers: { 200: pageOf(Thing) },
  },
  {
    method: 'POST',
    takes: { viewing: false, acting: true, body: LogThing },
    answers: { 201: Thing },
    example: { body, answer: { id: '0198f000-0000-7000-8000-000000000001', words: 'a', note: null } },
  },
  {
    method: 'PATCH',
    url: '/api/v1/things/:id',
    takes: { viewing: false, acting: true, body: LogThing },
    answers: { 200: Thing },
  },
  { url: '/healthz', open: true, answers: { 200: { content: { 'text/plain': { type: 'string' } } } } },
  { method: 'HEAD', url: '/healthz', open: true },
);
const { get: list, post: log } = document.paths['/api/v1/things']!;
const patch = document.paths['/api/v1/things/{id}']!.patch!;
const names = (operation: Operation, place: string) =>
  operation.parameters.filter((found) => found.in === place).map(({ name }) => name);

describe('the document', () => {
  it('speaks OpenAPI 3.1, and lists each route once', () => {
    expect(document.openapi).toBe('3.1.0');
    expect(Object.entries(document.paths).map(([path, methods]) => [path, Object.keys(methods)])).toEqual([
      ['/api/v1/things', ['get', 'post']],
      ['/api/v1/things/{id}', ['patch']],
      ['/healthz', ['get']],
    ]);
    expect(list!.operationId).toBe('things.do0');
  });

  it('lists what a route takes', () => {
    expect(names(list!, 'query')).toEqual(['limit', 'after', 'asOf', 'knownAt']);
    expect(names(list!, 'header')).toEqual(['If-None-Match']);
    expect(names(log!, 'header')).toEqual(['Idempotency-Key']);
    expect([names(patch, 'path'), names(patch, 'header')]).toEqual([['id'], ['Idempotency-Key', 'If-Match']]);
  });

  it('lists every status and its headers', () => {
    expect(Object.keys(list!.responses)).toEqual([
      '200',
      '304',
      '400',
      '401',
      '403',
      '408',
      '414',
      '429',
      '431',
      '500',
      '503',
    ]);
    expect(Object.keys(log!.responses)).toEqual([
      '201',
      '400',
      '401',
      '403',
      '408',
      '409',
      '413',
      '414',
      '415',
      '422',
      '429',
      '431',
      '500',
      '503',
    ]);
    expect(Object.keys(patch.responses)).toEqual(expect.arrayContaining(['404', '412', '428']));
    expect(Object.keys(list!.responses['200']!.headers)).toEqual(expect.arrayContaining(['ETag', 'Link']));
    expect(Object.keys(log!.responses['201']!.headers)).toEqual(
      expect.arrayContaining(['Location', 'Idempotency-Replayed']),
    );
    expect(log!.responses['422']!.$ref).toBe('#/components/responses/rule_broken');
  });

  it('has schemas that hold for its own examples, and for nothing else', () => {
    const ajv = new Ajv2020({ strict: true, strictRequired: false, allErrors: true });
    addFormats.default(ajv);
    ajv.addVocabulary(['components']);
    ajv.addSchema({ $id: 'document', components: document.components }, undefined, false, false);
    const holds = (schema: object, value: unknown) =>
      ajv.validate({ $id: '', $ref: `document${(schema as { $ref: string }).$ref}` }, value);
    const sent = log!.requestBody!.content['application/json']!;
    expect(holds(sent.schema, sent.example)).toBe(true);
    expect(holds(sent.schema, { ...body, more: 1 })).toBe(false);
    expect(holds(sent.schema, { ...body, words: undefined })).toBe(false);
    for (const [code, response] of Object.entries(document.components.responses)) {
      expect([code, holds(problemSchema, response.content['application/problem+json']!.example)]).toEqual([
        code,
        true,
      ]);
    }
  });

  it('does not start with an example that would be refused, a name used twice, or a route registered twice', () => {
    const takes = { viewing: false, acting: true, body: LogThing };
    expect(() => documentOf({ takes, example: { body: { words: 1 } } })).toThrow(/\/words in the example/);
    expect(() => component('Thing', text)).toThrow(/named Thing/);
    expect(() => documentOf({ handler: 'A.b' }, { handler: 'A.b', url: '/b' })).toThrow(/registered twice/);
  });
});
