import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CheckedApi } from './checked-api.js';
import type { Answered, Asked } from './exchange.js';

/** Held against itself: each promise of the document is broken once, and has to be missed. */
describe('an answer', () => {
  let api: CheckedApi;
  let asked: Asked;
  let good: Answered;

  beforeAll(async () => {
    api = await CheckedApi.open();
    asked = { method: 'GET', path: '/api/v1/parties?limit=2' };
    const { status, headers, text } = await api.send(asked.path);
    good = { status, headers, text };
  }, 60_000);
  afterAll(() => api.close());

  const broken = (change: Partial<Answered>) => api.contract.violations(asked, { ...good, ...change });
  const changed = (change: (page: { items: Record<string, unknown>[] }) => void) => {
    const page = JSON.parse(good.text) as { items: Record<string, unknown>[] };
    change(page);
    return broken({ text: JSON.stringify(page) });
  };

  it('conforms as it came', () => {
    expect(broken({})).toEqual([]);
  });

  it.each<[string, () => string[], RegExp]>([
    ['another status', () => broken({ status: 202 }), /status 202 is not documented/],
    ['no entity tag', () => broken({ headers: { ...good.headers, etag: undefined } }), /ETag is missing/],
    [
      'a header more',
      () => broken({ headers: { ...good.headers, 'x-more': '1' } }),
      /x-more is not documented/,
    ],
    [
      'another content type',
      () => broken({ headers: { ...good.headers, 'content-type': 'text/html' } }),
      /text\/html/,
    ],
    ['a member more', () => changed(({ items }) => void (items[0]!.secret = 1)), /additional/],
    ['a member less', () => changed(({ items }) => void delete items[1]!.name), /\/items\/1 must have.*name/],
    ['another type', () => changed(({ items }) => void (items[0]!.revision = '1')), /\/items\/0\/revision/],
    ['no instant', () => changed(({ items }) => void (items[0]!.recordedAt = 'now')), /date-time/],
    [
      'a word nobody knows',
      () => changed(({ items }) => void (items[0]!.type = 'planet')),
      /\/items\/0\/type/,
    ],
  ])('with %s does not', (_what, violations, expected) => {
    expect(violations().join('\n')).toMatch(expected);
  });

  it('does not when a problem says another status than it came with', async () => {
    const refused = await api.send('/api/v1/parties?limit=0');
    const { status, headers } = refused;
    const text = refused.text.replace('/problems/invalid_request', '/problems/stale');
    expect(api.contract.violations(asked, { status, headers, text }).join()).toMatch(
      /type \/problems\/stale/,
    );
  });

  it('does not with a body where none belongs', () => {
    const { headers } = good;
    expect(api.contract.violations({ ...asked, method: 'HEAD' }, good).join()).toMatch(/none belongs here/);
    expect(broken({ status: 304, headers, text: 'x' }).join()).toMatch(/none belongs here/);
  });

  it('does not where the document knows neither address nor method', () => {
    const at = (method: string, path: string) => api.contract.violations({ method, path }, good);
    expect(at('GET', '/api/v1/nothing').join()).toMatch(/200 is no answer/);
    expect(at('PUT', '/api/v1/parties').join()).toMatch(/200 is no answer/);
  });
});
