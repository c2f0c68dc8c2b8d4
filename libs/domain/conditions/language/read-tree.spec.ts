import { describe, expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import { conditionsOver } from '../../../../test/cast/condition-arbitraries.js';
import { ANYTHING } from '../../../../test/cast/condition-pools.js';
import { LIMITS } from './limits.js';
import { readTree } from './read-tree.js';
import type { Vocabulary } from './vocabulary.js';

const ID = '01990000-0000-7000-8000-00000000abcd';
const BOOK: Vocabulary = {
  eventTypes: new Set(['ceasefire_in_force']),
  parties: new Set(['EU', 'US', 'GB']),
  blocs: new Set(['EU']),
  proposals: new Set(['UA-SG-2025-01']),
  pledges: new Set([ID]),
};

function faults(json: unknown, vocabulary?: Vocabulary): [string, string][] {
  const read = readTree(json, vocabulary);
  return read.ok ? [] : read.errors.map(({ pointer, code }) => [pointer, code]);
}
const event = { event: 'ceasefire_in_force' };
const stance = { party: 'US', atLeast: 'supports' };
const quantity = { kind: 'troops', unit: 'personnel', status: 'in_force', atLeast: 1 };
const count = { of: 'EU', status: 'offered', atLeast: 1 };

describe('a tree from outside', () => {
  it('comes back as it is, in one order of fields and with normal values', () => {
    const given = {
      by: '2026-06-30',
      plus: 'P0Y01M3D',
      any: [{ inForce: ID.toUpperCase() }, { stance: { on: { pledge: ID.toUpperCase() }, ...stance } }],
    };
    const read = readTree(given, BOOK);
    expect(JSON.stringify(read.ok && read.tree)).toBe(
      JSON.stringify({
        any: [{ inForce: ID }, { stance: { ...stance, on: { pledge: ID } } }],
        plus: 'P1M3D',
        by: '2026-06-30',
      }),
    );
    expect(readTree({ ...event, party: undefined })).toStrictEqual({ ok: true, tree: event });
  });

  it('survives JSON', () => {
    fc.assert(
      fc.property(conditionsOver(ANYTHING), (tree) => {
        expect(readTree(JSON.parse(JSON.stringify(tree)))).toStrictEqual({ ok: true, tree });
      }),
      { numRuns: 300 },
    );
  });

  test.each<[unknown, string, string]>([
    [null, '', 'no_condition'],
    ['ceasefire_in_force', '', 'no_condition'],
    [[], '', 'no_condition'],
    [{}, '', 'no_condition'],
    [{ plus: 'P1D' }, '', 'no_condition'],
    [{ evnet: 'ceasefire_in_force' }, '', 'no_condition'],
    [{ event: 7 }, '/event', 'not_an_event_type'],
    [{ event: 'Ceasefire' }, '/event', 'not_an_event_type'],
    [{ ...event, party: 'us' }, '/party', 'not_a_party'],
    [{ ...event, party: null }, '/party', 'not_a_party'],
    [{ ...event, all: [event] }, '/all', 'unknown_field'],
    [{ ...event, 'a/b~c': 1 }, '/a~1b~0c', 'unknown_field'],
    [JSON.parse('{"event":"ceasefire_in_force","__proto__":{}}'), '/__proto__', 'unknown_field'],
    [{ ...event, plus: 'PT1H' }, '/plus', 'not_a_duration'],
    [{ ...event, plus: 1 }, '/plus', 'not_a_duration'],
    [{ ...event, plus: 'P0D' }, '/plus', 'not_a_duration'],
    [{ ...event, by: '2026-02-29' }, '/by', 'no_such_day'],
    [{ date: '2026-01-01' }, '/date', 'not_an_object'],
    [{ date: {} }, '/date', 'missing'],
    [{ date: { from: 'x' } }, '/date/from', 'no_such_day'],
    [{ date: { from: '2026-01-01', before: '2026-02-01' } }, '/date/from', 'unknown_field'],
    [{ reached: { stage: 'signed' } }, '/reached/stage', 'unknown_word'],
    [{ reached: {} }, '/reached', 'missing'],
    [{ reached: { stage: 'accepted', proposal: 'ua' } }, '/reached/proposal', 'not_a_proposal'],
    [{ stance: { ...stance, atLeast: 'abstains' } }, '/stance/atLeast', 'unknown_word'],
    [{ stance: { ...stance, on: {} } }, '/stance/on', 'missing'],
    [{ stance: { ...stance, on: { clause: 'A' } } }, '/stance/on/clause', 'not_a_clause'],
    [{ stance: { ...stance, on: { clause: 'a', pledge: ID } } }, '/stance/on/clause', 'unknown_field'],
    [
      { stance: { ...stance, on: { pledge: ID }, proposal: 'UA-1' } },
      '/stance/proposal',
      'proposal_beside_pledge',
    ],
    [{ stance: null }, '/stance', 'not_an_object'],
    [{ inForce: 'the first' }, '/inForce', 'not_an_id'],
    [{ count: { ...count, atLeast: 0 } }, '/count/atLeast', 'not_a_count'],
    [{ count: { ...count, atLeast: 1.5 } }, '/count/atLeast', 'not_a_count'],
    [{ count: { ...count, atLeast: '1' } }, '/count/atLeast', 'not_a_count'],
    [{ count: { ...count, kind: 'sanctions', domain: 'air' } }, '/count/domain', 'domain_means_nothing'],
    [{ count: { ...count, status: 'pending' } }, '/count/status', 'unknown_word'],
    [{ quantity: { ...quantity, unit: 'men' } }, '/quantity/unit', 'unknown_word'],
    [{ quantity: { ...quantity, kind: undefined } }, '/quantity', 'missing'],
    [{ quantity: { ...quantity, atLeast: Infinity } }, '/quantity/atLeast', 'not_a_count'],
    [{ all: [] }, '/all', 'no_operands'],
    [{ all: event }, '/all', 'no_operands'],
    [{ any: [event, null] }, '/any/1', 'no_condition'],
    [{ any: [event, { not: { event: '' } }] }, '/any/1/not/event', 'not_an_event_type'],
    [{ not: [event] }, '/not', 'no_condition'],
    [{ atLeast: 1 }, '', 'missing'],
    [{ of: [event] }, '', 'missing'],
    [{ atLeast: 2, of: [event] }, '/atLeast', 'more_than_there_are'],
    [{ atLeast: 0, of: [event] }, '/atLeast', 'not_a_count'],
  ])('%j is wrong at %j: %s', (json, pointer, code) => {
    expect(faults(json)).toEqual([[pointer, code]]);
  });

  it('is told of all that is wrong with it', () => {
    const json = {
      all: [{ event: 'x' }, { reached: { stage: 'acepted' } }, { ...event, plus: 'P', by: '' }],
    };
    expect(readTree(json)).toMatchObject({
      errors: [
        { pointer: '/all/0/event', expected: ['an event type'] },
        {
          pointer: '/all/1/reached/stage',
          suggestion: 'accepted',
          expected: expect.arrayContaining(['draft']),
        },
        { pointer: '/all/2/plus' },
        { pointer: '/all/2/by', message: '“” is no day of the calendar.' },
      ],
    });
    expect(readTree({ evnet: 'x' })).toMatchObject({ errors: [{ suggestion: 'event' }] });
    expect(readTree({ ...event, prty: 'US' })).toMatchObject({
      errors: [{ pointer: '/prty', suggestion: 'party' }],
    });
  });

  it('refers to nothing but what is in the book', () => {
    const strangers = {
      all: [
        { event: 'ceasefire_signed', party: 'PL' },
        { reached: { stage: 'draft', proposal: 'UA-SG-2025-02' } },
        { stance: { ...stance, party: 'FR', proposal: 'UA-SG-2025-03' } },
        { inForce: ID.replace('abcd', 'abce') },
        { count: { ...count, of: 'US' } },
        { stance: { ...stance, on: { pledge: ID.replace('abcd', 'abce') } } },
      ],
    };
    expect(faults(strangers)).toEqual([]);
    expect(faults(strangers, BOOK)).toEqual([
      ['/all/0/event', 'unknown_event_type'],
      ['/all/0/party', 'unknown_party'],
      ['/all/1/reached/proposal', 'unknown_proposal'],
      ['/all/2/stance/party', 'unknown_party'],
      ['/all/2/stance/proposal', 'unknown_proposal'],
      ['/all/3/inForce', 'unknown_pledge'],
      ['/all/4/count/of', 'unknown_bloc'],
      ['/all/5/stance/on/pledge', 'unknown_pledge'],
    ]);
  });
});

describe('limits of a tree', () => {
  const deep = (levels: number) => {
    let tree: object = event;
    for (let level = 1; level < levels; level++) tree = { not: tree };
    return tree;
  };
  const wide = (nodes: number) => ({ any: Array.from({ length: nodes - 1 }, () => event) });

  it('are 20 levels', () => {
    expect(faults(deep(LIMITS.depth))).toEqual([]);
    expect(faults(deep(LIMITS.depth + 1))).toEqual([['/not'.repeat(LIMITS.depth), 'too_deep']]);
    expect(faults(deep(100_000))).toHaveLength(1);
  });

  it('are 200 nodes', () => {
    expect(faults(wide(LIMITS.nodes))).toEqual([]);
    expect(faults(wide(LIMITS.nodes + 1))).toEqual([['/any/199', 'too_many_nodes']]);
    expect(faults(wide(1_000_000))).toHaveLength(1);
  });

  it('hold for what is reported, too', () => {
    const json = { any: Array.from({ length: 199 }, () => ({ event: 'x', party: 'y', by: 'z' })) };
    expect(faults(json)).toHaveLength(50);
    const fields = Object.fromEntries(Array.from({ length: 1_000 }, (_, at) => [`field${at}`, at]));
    expect(faults({ ...event, ...fields })).toHaveLength(10);
  });
});
