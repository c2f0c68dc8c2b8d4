import { describe, expect, it } from '@jest/globals';
import { bookWith, unconditional, waiting } from '../../../test/cast/waiting-pledges.js';
import { NAMES } from '../../../test/cast/record-circle.js';
import type { BookFacts, PledgeFact } from '../conditions/book/facts.js';
import type { Condition } from '../conditions/condition.js';
import { Meaning } from '../conditions/meaning/meaning.js';
import { day } from '../days/day.js';
import { deadlocksOn } from './deadlocks.js';

const TODAY = day('2026-03-01');
const CEASEFIRE: Condition = { event: 'ceasefire_in_force' };
const inForce = (pledge: string): Condition => ({ inForce: pledge });
const pl = (tree: Condition | null, changes: Partial<PledgeFact> = {}) =>
  waiting('pl', tree, { party: 'PL', ...changes });
const de = (tree: Condition | null, changes: Partial<PledgeFact> = {}) =>
  waiting('de', tree, { party: 'DE', ...changes });
const gb = (tree: Condition | null, changes: Partial<PledgeFact> = {}) =>
  waiting('gb', tree, { party: 'GB', ...changes });

const found = (pledges: PledgeFact[], facts: Partial<BookFacts> = {}) =>
  deadlocksOn(new Meaning(bookWith({ ...facts, pledges })), TODAY, NAMES);
const paths = (pledges: PledgeFact[], facts: Partial<BookFacts> = {}) =>
  found(pledges, facts).map((deadlock) => deadlock.paths.map(({ text }) => text));
const breaks = (pledges: PledgeFact[], facts: Partial<BookFacts> = {}) =>
  found(pledges, facts).map((deadlock) => deadlock.breaks.map(({ moves }) => moves.map(({ says }) => says)));

describe('a circle through a count', () => {
  it('is told with what is counted', () => {
    const tree: Condition = { count: { of: 'EU', kind: 'troops', status: 'in_force', atLeast: 2 } };
    const memberships = ['PL', 'DE'].map((member) => ({
      bloc: 'EU',
      member,
      from: day('2004-05-01'),
      to: null,
    }));
    const [deadlock] = found([pl(tree), de(tree)], { memberships });
    expect(deadlock!.sentence).toBe(
      'Pledge de waits until at least two members of EU have a pledge of troops in force, and to that it matters that ' +
        'pledge de is in force.',
    );
    expect(deadlock!.breaks[0]!.moves[0]!.suppose).toEqual([{ pledge: de(null, { unconditional: true }) }]);
  });

  it('is none where others suffice', () => {
    const tree: Condition = {
      quantity: { kind: 'troops', unit: 'personnel', status: 'in_force', atLeast: 50 },
    };
    expect(found([pl(tree), unconditional('de')])).toEqual([]);
    expect(found([pl(tree), de(CEASEFIRE)])).toEqual([]);
    expect(found([pl(tree), de(tree)])).toHaveLength(1);
  });
});

describe('a circle through several that are counted', () => {
  const atLeast = (least: number): Condition => ({
    quantity: { kind: 'troops', unit: 'personnel', status: 'in_force', atLeast: least },
  });
  const memberships = ['PL', 'DE', 'GB'].map((member) => ({
    bloc: 'EU',
    member,
    from: day('2004-05-01'),
    to: null,
  }));
  const few = { quantity: { min: 100, max: 300, unit: 'personnel' as const } };

  it('counts of a range only what is sure', () => {
    expect(paths([pl(atLeast(150), few), de(CEASEFIRE, few)])).toEqual([['pledge pl -> pledge pl']]);
    expect(paths([pl(atLeast(100), few), de(CEASEFIRE, few)])).toEqual([]);
  });

  it('is none where another pledge of the same party suffices', () => {
    const one: Condition = { count: { of: 'EU', kind: 'troops', status: 'in_force', atLeast: 1 } };
    const training = { kind: 'training' as const, domain: null };
    const more = waiting('de-more', CEASEFIRE, { party: 'DE' });
    expect(paths([pl(one, training), de(inForce('pl'))], { memberships })).toHaveLength(1);
    expect(paths([pl(one, training), de(inForce('pl')), more], { memberships })).toEqual([]);
  });

  it('takes as many out of force as it needs', () => {
    const most = { quantity: { min: 0, max: 100, unit: 'personnel' as const } };
    const training = { kind: 'training' as const, domain: null };
    const out = (least: number) => [
      pl({ not: atLeast(least) }, training),
      de({ not: inForce('pl') }, most),
      gb(CEASEFIRE, most),
    ];
    expect(paths(out(100))).toEqual([['pledge pl -> pledge de is not in force -> pledge pl']]);
    expect(paths(out(101))).toEqual([]);
  });

  it('is the same in whatever order they are counted', () => {
    const two: Condition = { count: { of: 'EU', kind: 'troops', status: 'in_force', atLeast: 2 } };
    const last = waiting('last', inForce('pl'), { kind: 'training', domain: null });
    const ring = [
      pl(two, { kind: 'training', domain: null }),
      de(inForce('last')),
      gb(inForce('last')),
      last,
    ];
    expect(found(ring.toReversed(), { memberships })).toEqual(found(ring, { memberships }));
  });
});

describe('a circle through a "not"', () => {
  const either = [pl({ not: inForce('de') }), de({ not: inForce('pl') })];

  it('is broken by either going first, or giving up', () => {
    expect(paths(either)).toEqual([['pledge de -> pledge pl is not in force -> pledge de']]);
    expect(breaks(either)[0]).toEqual([
      ['Germany goes first, and pledge de no longer waits until pledge pl is not in force'],
      ['Poland goes first, and pledge pl no longer waits until pledge de is not in force'],
      ['Germany withdraws pledge de'],
      ['Poland withdraws pledge pl'],
    ]);
  });

  it('may hang on what ends a pledge', () => {
    expect(paths([unconditional('pl', { endedBy: { not: inForce('de') } }), de(inForce('pl'))])).toHaveLength(
      1,
    );
  });

  it('of several needs all of them out', () => {
    const neither = pl({ not: { any: [inForce('de'), inForce('gb')] } });
    expect(paths([neither, de({ not: inForce('pl') }), gb(CEASEFIRE)])).toHaveLength(1);
  });
});
