import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { BookFiller } from '#exchange/record/book-filler.service.js';
import { sizeOf, type BookRecord } from '#exchange/record/record.js';
import { acting, cloneTemplate, dropDatabase } from '../support/book.js';
import { withExchange } from '../support/exchange.js';
import { Lookup } from '../support/lookup.js';

const source = (key: string) => ({ key, title: `Report ${key}`, publisher: 'ERR News', reliability: 'B' });
const proposal = {
  reference: 'UA-SG-2025-01',
  title: 'Reassurance force',
  summary: 'A force on the day after a ceasefire.',
  beneficiary: 'UA',
  participants: [],
  clauses: [],
  marking: 'TLP:CLEAR',
  openedOn: '2025-03-02',
};
const claim = {
  statement: '26 countries',
  count: { min: 26, max: 26, unit: 'parties' },
  statedOn: '2025-09-04',
  source: 'b',
};

const record: BookRecord = {
  name: 'paris',
  sources: [source('a'), source('b')],
  parties: [{ code: 'COTW', name: 'Coalition of the Willing', type: 'bloc' }],
  memberships: [],
  eventTypes: [],
  events: [],
  proposals: [{ proposal, record: [{ claim }] }],
};
const SIZE = sizeOf(record);

/** The very same record, in the hands of a process that dies when it comes to the proposals. */
const killed: BookRecord = {
  ...record,
  proposals: Object.assign([...record.proposals], {
    [Symbol.iterator]: () => {
      throw new Error('killed');
    },
  }),
};

/** The record as a later release may ship it. */
const edited: BookRecord = { ...record, sources: [...record.sources, source('c')] };

let url: string;
beforeEach(async () => {
  url = await cloneTemplate();
});
afterEach(() => dropDatabase(url));

const fill = (what: BookRecord) =>
  withExchange(url, (context) => context.get(BookFiller).fill(acting(), what));
const entries = () => new Lookup(url).count('entry', `recorded_by = 'test'`);

describe('an empty book', () => {
  it('is filled once, and left alone from then on', async () => {
    expect(await fill(record)).toBe(SIZE);
    expect(await entries()).toBe(SIZE);
    expect(await fill(record)).toBeUndefined();
    expect(await entries()).toBe(SIZE);
  });

  it('is filled once by two who begin at the same moment', async () => {
    await Promise.all([fill(record), fill(record)]);
    expect(await entries()).toBe(SIZE);
  });

  it('is filled to the end by whoever comes after one that was interrupted', async () => {
    await expect(fill(killed)).rejects.toThrow('killed');
    expect(await entries()).toBe(SIZE - 2);
    expect(await fill(record)).toBe(SIZE);
    expect(await entries()).toBe(SIZE);
  });
});

describe('a book that holds something', () => {
  it('is left alone when the record has been edited since it was filled', async () => {
    await fill(record);
    expect(await fill(edited)).toBeUndefined();
    expect(await entries()).toBe(SIZE);
  });

  it('is left alone though it has no proposal yet', async () => {
    await fill({ ...record, parties: [], proposals: [] });
    expect(await fill(record)).toBeUndefined();
    expect(await entries()).toBe(2);
  });
});
