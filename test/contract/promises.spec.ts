import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CheckedApi } from './checked-api.js';
import { isComingIn } from './coming-in.js';
import { endpointsOf, type Endpoint } from './openapi.js';

/** What api.md promises of every endpoint of a kind, held against the document, so that no endpoint is left out. */
let api: CheckedApi;
let endpoints: Endpoint[];

beforeAll(async () => {
  api = await CheckedApi.open();
  endpoints = endpointsOf(api.contract.document).filter(
    (endpoint) => endpoint.path.startsWith('/api/v1/') && !isComingIn(endpoint),
  );
}, 60_000);
afterAll(() => api.close());

/** What is asked with a body, and writes nothing. */
const ASKING = /\/(parse|evaluate)$/;

const of = (...methods: string[]) => endpoints.filter(({ method }) => methods.includes(method.toUpperCase()));

/** The endpoints that lack one of these parameters, or one of these answers. */
const lacking = (among: Endpoint[], parameters: string[], answers: string[]) =>
  among
    .filter(({ operation }) => {
      const names = operation.parameters.map(({ name }) => name.toLowerCase());
      const statuses = Object.keys(operation.responses);
      return !(
        parameters.every((one) => names.includes(one.toLowerCase())) &&
        answers.every((one) => statuses.includes(one))
      );
    })
    .map(({ method, path }) => `${method} ${path}`);

describe('the document promises', () => {
  it('the two dates, an entity tag and its answer for every read', () => {
    expect(of('GET').length).toBeGreaterThanOrEqual(30);
    expect(
      lacking(of('GET'), ['asOf', 'knownAt', 'If-None-Match'], ['304', '400', '401', '403', '503']),
    ).toEqual([]);
  });

  it('an idempotency key for every write', () => {
    const writes = of('POST', 'PATCH', 'DELETE').filter(({ path }) => !ASKING.test(path));
    expect(writes.length).toBeGreaterThanOrEqual(25);
    expect(lacking(writes, ['Idempotency-Key'], ['400', '401', '403', '413', '415', '422', '503'])).toEqual(
      [],
    );
  });

  it('nothing to read of what was deleted, nor of what is not there', () => {
    expect(of('DELETE').length).toBeGreaterThan(0);
    expect(lacking(of('DELETE'), [], ['204', '404'])).toEqual([]);
  });

  it('that what only asks can be asked of the past, and keeps no answer', () => {
    const asking = of('POST').filter(({ path }) => ASKING.test(path));
    expect(asking.length).toBeGreaterThan(1);
    expect(lacking(asking, ['asOf', 'knownAt'], ['200', '400', '401', '403', '422', '503'])).toEqual([]);
    const keyed = asking.filter(({ operation }) =>
      operation.parameters.some(({ name }) => name === 'Idempotency-Key'),
    );
    expect(keyed).toEqual([]);
  });

  it('that every patch is upon what was read', () => {
    expect(of('PATCH').length).toBeGreaterThan(6);
    expect(lacking(of('PATCH'), ['If-Match'], ['404', '412', '428'])).toEqual([]);
  });

  it('paging by key, with a limit, for every list', () => {
    const lists = of('GET').filter(({ operation }) =>
      operation.parameters.some(({ name }) => name === 'limit'),
    );
    expect(lists.length).toBeGreaterThanOrEqual(14);
    expect(lacking(lists, ['after'], [])).toEqual([]);
    for (const { operation } of lists) {
      const { schema } = operation.parameters.find(({ name }) => name === 'limit')!;
      expect([schema.minimum, schema.maximum]).toEqual([1, 500]);
    }
  });

  it('every filter of pledges, of one proposal and of all', () => {
    const filters = ['party', 'bloc', 'kind', 'domain', 'status', 'commitment', 'polarity', 'marking'];
    const lists = of('GET').filter(({ path }) => /^\/api\/v1\/(proposals\/\{\w+\}\/)?pledges$/.test(path));
    expect(lists).toHaveLength(2);
    expect(lacking(lists, filters, [])).toEqual([]);
  });
});
