import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import pg from 'pg';
import { RateLimiterPostgres } from 'rate-limiter-flexible';
import { DataSource } from 'typeorm';
import { appUrl } from '#ledger/app-role.js';
import { applicationDataSource } from '#ledger/data-source.js';
import { DatabaseAway } from '#ledger/errors.js';
import { RateCounter, type Counted } from '#ledger/rates/rate-counter.js';
import { Rates } from '#ledger/rates/rates.js';
import { cloneTemplate, dropDatabase } from '../support/book.js';
import { DatabaseProxy } from '../support/database-proxy.js';

let url: string;
let sources: DataSource[];
let apart: Rates[];
let named = 0;

beforeAll(async () => {
  url = await cloneTemplate();
  sources = [1, 2].map(() => new DataSource(applicationDataSource(appUrl(url), [])));
  await Promise.all(sources.map((source) => source.initialize()));
  apart = sources.map((source) => new Rates(source));
});
afterAll(async () => {
  for (const rates of apart) await rates.onApplicationShutdown();
  for (const source of sources) await source.destroy();
  await dropDatabase(url);
});

/** Two counters of one rate, as two processes have them. */
const twoOf = (limit: number, seconds = 60): RateCounter[] => {
  const what = `what-${++named}`;
  return apart.map((rates) => rates.counter({ what, limit, seconds }));
};

describe('two that count together', () => {
  it('admit exactly as many as the limit says, and tell each how many are left', async () => {
    const crowd = fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 60 }), crowd, async (limit, waves) => {
        const counters = twoOf(limit);
        const all: Counted[] = [];
        for (const size of waves) {
          const one = Array.from({ length: size }, (_, i) => counters[i % 2]!.count('somebody'));
          all.push(...(await Promise.all(one)));
        }
        const within = all.filter((counted) => counted.within);
        const expected = Array.from({ length: Math.min(all.length, limit) }, (_, i) => limit - 1 - i);
        expect(within.map(({ left }) => left).sort((a, b) => b - a)).toEqual(expected);
        for (const { endsIn } of all) expect(endsIn).toBeGreaterThan(0);
      }),
      { numRuns: 40 },
    );
  });

  it('count each key by itself', async () => {
    const [one, other] = twoOf(1);
    expect(await one!.count('a')).toMatchObject({ within: true, left: 0 });
    expect(await other!.count('b')).toMatchObject({ within: true, left: 0 });
    expect(await other!.count('a')).toMatchObject({ within: false, left: 0 });
  });

  it('begin anew when the span has ended', async () => {
    const [one, other] = twoOf(2, 1);
    const { endsIn } = await one!.count('a');
    await one!.count('a');
    expect((await other!.count('a')).within).toBe(false);
    expect(other!.knownUsedUp('a')).toMatchObject({ within: false, left: 0 });
    await new Promise((resolve) => setTimeout(resolve, endsIn + 5));
    expect(other!.knownUsedUp('a')).toBeUndefined();
    expect(await other!.count('a')).toMatchObject({ within: true, left: 1 });
    expect(await one!.count('a')).toMatchObject({ within: true, left: 0 });
  });
});

it('a crowd that comes at once costs two statements, and who has used it all up costs none', async () => {
  const client = new pg.Client(appUrl(url));
  await client.connect();
  let statements = 0;
  const storeClient = {
    query: (statement: pg.QueryConfig) => {
      statements++;
      return client.query(statement);
    },
  };
  const shared = { schemaName: 'pledgebook', tableName: 'rate', tableCreated: true, storeType: 'client' };
  const counter = new RateCounter(
    new RateLimiterPostgres({ ...shared, storeClient, keyPrefix: 'crowd', points: 50, duration: 60 }),
  );
  const crowd = () => Promise.all(Array.from({ length: 40 }, () => counter.count('a')));
  await crowd();
  expect(statements).toBe(2);
  await crowd();
  // The second crowd may still meet the first, and be counted at once.
  expect([3, 4]).toContain(statements);
  const before = statements;
  await crowd();
  expect(statements).toBe(before);
  await client.end();
});

it('nobody is let through uncounted while PostgreSQL is away', async () => {
  const proxy = await DatabaseProxy.to(url);
  const source = new DataSource(applicationDataSource(appUrl(proxy.url), []));
  await source.initialize();
  const rates = new Rates(source);
  const counter = rates.counter({ what: 'away', limit: 10, seconds: 60 });
  expect((await counter.count('a')).within).toBe(true);
  await proxy.close();
  const crowd = await Promise.allSettled(Array.from({ length: 5 }, () => counter.count('a')));
  for (const one of crowd)
    expect(one).toMatchObject({ status: 'rejected', reason: expect.any(DatabaseAway) });
  await rates.onApplicationShutdown();
  await source.destroy();
});
