import { describe, expect, it } from '@jest/globals';
import type { FastifyRequest } from 'fastify';
import { Clock } from '../access/clock.js';
import { steward } from '#ledger/viewer.js';
import { DayField } from '../wire/day-field.js';
import { Listed } from '../wire/listed.js';
import { Nested } from '../wire/nested.js';
import { Text } from '../wire/text.js';
import { Whole } from '../wire/whole.js';
import { intakeFor } from './intake.js';
import { Problem } from './problem.js';
import { readQuery } from './query-string.js';
import type { Takes } from './takes.js';

class Size {
  @Whole({ min: 0, max: 10 })
  'a/b': number;
}

class Note {
  @Text({ max: 10 })
  words: string;

  @Listed(() => Size, { max: 2, optional: true })
  sizes?: Size[];

  @Nested(() => Size, { optional: true, nullable: true })
  size?: Size | null;
}

class Empty {
  @DayField({ optional: true })
  on?: string;
}

class Filter {
  @Whole({ min: 1, max: 5, optional: true })
  size = 3;
}

class Friday extends Clock {
  override now(): Date {
    return new Date('2025-09-05T12:00:00Z');
  }
}

const ID = '0198F000-0000-7000-8000-000000000001';
const NOTHING: Takes = { viewing: false, acting: false };
const clock = new Friday('UTC');

interface Asked {
  method?: string;
  query?: string;
  params?: Record<string, string>;
  body?: unknown;
  headers?: Record<string, string>;
}

function take(takes: Takes, asked: Asked, url = '/api/v1/notes'): FastifyRequest {
  const { method = 'POST', query = '', params = {}, body, headers = {} } = asked;
  const request = {
    method,
    url,
    headers,
    params,
    body,
    query: readQuery(query),
    caller: { viewer: steward('s'), role: 'admin', scopes: null },
  };
  intakeFor(takes, url, clock)(request as unknown as FastifyRequest);
  return request as unknown as FastifyRequest;
}

function errorsOf(...asked: Parameters<typeof take>): string[] {
  try {
    take(...asked);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return (error.particulars.errors ?? []).map((found) => `${found.in} ${found.pointer} ${found.code}`);
  }
  return [];
}

describe('what is taken', () => {
  it('makes instances, with the defaults of their classes', () => {
    const request = take(
      { ...NOTHING, body: Note, query: Filter },
      { body: { words: 'a', sizes: [{ 'a/b': 1 }] } },
    );
    const body = request.body as Note;
    expect([body instanceof Note, body.sizes?.[0] instanceof Size, request.query]).toEqual([
      true,
      true,
      { size: 3 },
    ]);
  });

  it('reads numbers out of a query, and what a path names', () => {
    const request = take(
      { ...NOTHING, query: Filter },
      { query: 'size=4', params: { id: ID } },
      '/notes/:id',
    );
    expect([request.query, request.params]).toEqual([{ size: 4 }, { id: ID.toLowerCase() }]);
  });

  it('builds the viewing', () => {
    const { viewing } = take(
      { ...NOTHING, viewing: true },
      { query: 'asOf=2025-09-04&knownAt=2025-09-05T01:00:00%2B02:00' },
    );
    expect(viewing).toEqual({
      viewer: steward('s'),
      today: '2025-09-05',
      asOf: '2025-09-04',
      knownAt: '2025-09-04T23:00:00.000000Z',
    });
  });

  it('builds the act, and for a patch the revision it expects', () => {
    const takes = { ...NOTHING, acting: true, body: Empty };
    const headers = { 'idempotency-key': 'k-1', 'if-match': '"r3.x"' };
    expect(take(takes, { headers }).act).toMatchObject({
      today: '2025-09-05',
      expected: undefined,
      key: { key: 'k-1' },
    });
    expect(take(takes, { headers, method: 'PATCH' }).act?.expected).toBe(3);
    expect(() => take(takes, { method: 'PATCH' })).toThrow(expect.objectContaining({ status: 428 }));
  });

  it('gives one fingerprint to one request, however it is spaced and ordered', () => {
    const takes = { ...NOTHING, acting: true, body: Note };
    const fingerprint = (body: unknown) =>
      take(takes, { body, headers: { 'idempotency-key': 'k' } }).act?.key?.fingerprint;
    expect(fingerprint({ words: 'a', size: null })).toBe(fingerprint({ size: null, words: 'a' }));
    expect(fingerprint({ words: 'a', size: null })).not.toBe(fingerprint({ words: 'b', size: null }));
  });
});

describe('what is pointed at', () => {
  const note = { ...NOTHING, body: Note };
  it.each<[string, Takes, Asked, string[]]>([
    ['no body', note, {}, ['body  body_missing']],
    ['no body where none is needed', { ...NOTHING, body: Empty }, {}, []],
    ['a list', note, { body: [] }, ['body  not_an_object']],
    ['null', note, { body: null }, ['body  not_an_object']],
    ['something missing', note, { body: {} }, ['body /words required']],
    ['null where it is not allowed', note, { body: { words: null } }, ['body /words not_text']],
    ['null where it is', note, { body: { words: 'a', size: null } }, []],
    ['something unknown', note, { body: { words: 'a', 'x/~': 1 } }, ['body /x~1~0 unknown_field']],
    [
      'deep inside',
      note,
      { body: { words: 'a', sizes: [{ 'a/b': 1 }, { 'a/b': 11 }] } },
      ['body /sizes/1/a~1b too_large'],
    ],
    [
      'a prototype',
      note,
      { body: JSON.parse('{"words":"a","__proto__":{}}') },
      ['body /__proto__ unknown_field'],
    ],
    ['a body where none is taken', NOTHING, { body: { a: 1 } }, ['body  body_unexpected']],
    ['an empty one', NOTHING, { body: {} }, []],
    [
      'a day in the future',
      { ...NOTHING, viewing: true },
      { query: 'asOf=2025-09-06' },
      ['query /asOf in_the_future'],
    ],
    ['a past where none is read', NOTHING, { query: 'asOf=2025-09-01' }, ['query /asOf unknown_parameter']],
    ['a query twice', { ...NOTHING, query: Filter }, { query: 'size=1&size=1' }, ['query /size repeated']],
    ['a query that cannot be read', NOTHING, { query: 'a=%' }, ['query  malformed_query']],
    [
      'a key with a space',
      { ...NOTHING, acting: true },
      { headers: { 'idempotency-key': 'a b' } },
      ['header /idempotency-key bad_key'],
    ],
  ])('%s', (_what, takes, asked, errors) => {
    expect(errorsOf(takes, asked)).toEqual(errors);
  });

  it('everything at once', () => {
    const asked = { query: 'x=1', body: { word: 'a' }, params: { id: '7' } };
    expect(errorsOf(note, asked, '/notes/:id')).toEqual([
      'path /id not_an_id',
      'query /x unknown_parameter',
      'body /word unknown_field',
      'body /words required',
    ]);
  });

  it('but never more than a hundred things', () => {
    const body = Object.fromEntries(Array.from({ length: 5000 }, (_, i) => [`f${i}`, 1]));
    expect(errorsOf(note, { body })).toHaveLength(100);
  });

  it('finds nothing under an empty name', () => {
    expect(() => take(NOTHING, { params: { id: '' } }, '/notes/:id')).toThrow(
      expect.objectContaining({ status: 404 }),
    );
  });

  it('does not start with a path parameter that nobody explained', () => {
    expect(() => intakeFor(NOTHING, '/notes/:mystery', clock)).toThrow(/:mystery/);
  });
});
