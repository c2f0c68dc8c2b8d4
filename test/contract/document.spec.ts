import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { CheckedApi } from './checked-api.js';
import { OPEN } from './coming-in.js';
import { nestRoutes } from './nest-routes.js';
import { OPENAPI_SHAPE } from './openapi-shape.js';
import { bodyOf, endpointsOf, type Endpoint, type OpenApi } from './openapi.js';

let api: CheckedApi;
let document: OpenApi;
let endpoints: Endpoint[];

beforeAll(async () => {
  api = await CheckedApi.open();
  document = api.contract.document;
  endpoints = endpointsOf(document);
}, 60_000);
afterAll(() => api.close());

const named = ({ method, path }: { method: string; path: string }) => `${method} ${path}`;

/** What a document shows that has nothing to show: the list of those for which `is` holds. */
const those = (is: (endpoint: Endpoint) => boolean) => endpoints.filter(is).map(named);

describe('the document', () => {
  it('is OpenAPI 3.1, and its schemas are JSON Schema 2020-12', () => {
    const ajv = new Ajv2020({ strict: false, allErrors: true });
    const valid = ajv.validate(OPENAPI_SHAPE, document);
    expect([valid, ajv.errors]).toEqual([true, null]);
  });

  it('refers only to what it holds', () => {
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/([^"]+)"/g)].map(
      ([, path]) => path!,
    );
    const lost = references.filter((path) => {
      let place: unknown = document;
      for (const name of path.split('/')) place = (place as Record<string, unknown> | undefined)?.[name];
      return place === undefined;
    });
    expect(references.length).toBeGreaterThan(100);
    expect(lost).toEqual([]);
  });

  it('names each operation once, and each parameter of a path', () => {
    const ids = endpoints.map(({ operation }) => operation.operationId);
    expect(new Set(ids).size).toBe(ids.length);
    expect(
      those(({ path, operation }) => {
        const declared = operation.parameters.filter((one) => one.in === 'path');
        const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!);
        const names = declared.map(({ name }) => name);
        return declared.some(({ required }) => !required) || names.sort().join() !== inPath.sort().join();
      }),
    ).toEqual([]);
  });

  it('asks for a key for all of /api/v1, for what the process counts, and for nothing else', () => {
    const otherwise = endpoints.filter(
      ({ path, operation }) => path.startsWith('/api/v1/') !== operation.security.length > 0,
    );
    const named = otherwise.map(({ operation }) => operation.operationId);
    expect(named.sort()).toEqual([...OPEN, 'metrics.read'].sort());
    const watched = endpoints.find(({ path }) => path === '/metrics');
    expect(watched?.operation.security).toEqual([{ metrics: [] }]);
  });

  it('has every route of Nest, and no other', () => {
    expect(endpoints.map(named).sort()).toEqual(nestRoutes().sort());
  });

  it('says what every operation does, and what it answers when all goes well', () => {
    expect(those(({ operation }) => !operation.summary)).toEqual([]);
    expect(
      those(({ operation }) => {
        const good = Object.entries(operation.responses).filter(([status]) => /^2|^303$/.test(status));
        if (good.length === 1 && ['204', '303'].includes(good[0]![0])) return 'content' in good[0]![1];
        const contents = good.flatMap(([, answer]) =>
          'content' in answer ? Object.values(answer.content!) : [{}],
        );
        return contents.length === 0 || contents.some(({ schema }) => !schema);
      }),
    ).toEqual([]);
  });

  it('shows a body for every operation that takes one, and it is right by its schema', () => {
    const taking = endpoints.filter(({ operation }) => bodyOf(operation));
    expect(taking.length).toBeGreaterThan(20);
    expect(taking.filter(({ operation }) => bodyOf(operation)!.example === undefined).map(named)).toEqual([]);
    for (const endpoint of taking) {
      const { schema, example } = bodyOf(endpoint.operation)!;
      expect([named(endpoint), api.contract.errors(schema!, example)]).toEqual([named(endpoint), []]);
    }
  });

  it('shows answers that are right by their schemas', () => {
    const answers = [
      ...Object.entries(document.components.responses),
      ...endpoints.flatMap((endpoint) =>
        Object.entries(endpoint.operation.responses).map(
          ([status, answer]) => [`${named(endpoint)} ${status}`, answer] as const,
        ),
      ),
    ];
    let shown = 0;
    for (const [name, answer] of answers) {
      for (const { schema, example } of Object.values('content' in answer ? answer.content! : {})) {
        if (example === undefined) continue;
        expect([name, api.contract.errors(schema!, example)]).toEqual([name, []]);
        shown++;
      }
    }
    expect(shown).toBeGreaterThanOrEqual(Object.keys(document.components.responses).length);
  });

  it('has no schema that nothing refers to', () => {
    const text = JSON.stringify(document);
    const names = Object.keys(document.components.schemas);
    expect(names.filter((name) => !text.includes(`"#/components/schemas/${name}"`))).toEqual([]);
  });
});
