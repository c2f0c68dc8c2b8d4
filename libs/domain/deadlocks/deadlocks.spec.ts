import { describe, expect, it, test } from '@jest/globals';
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

describe('Poland if Germany, Germany if Poland', () => {
  const both = [pl(inForce('de')), de(inForce('pl'))];

  it('is a deadlock', () => {
    expect(found(both).map(({ sentence }) => sentence)).toEqual([
      'Pledge de waits until pledge pl is in force; pledge pl waits until pledge de is in force.',
    ]);
  });

  it('is broken by either alone', () => {
    expect(breaks(both)).toEqual([
      [
        ['Germany goes first, and pledge de no longer waits until pledge pl is in force'],
        ['Poland goes first, and pledge pl no longer waits until pledge de is in force'],
      ],
    ]);
  });

  it('keeps what each of them waits for besides', () => {
    const [deadlock] = found([
      pl({ all: [inForce('de'), { ...CEASEFIRE, plus: 'P1D' }] }),
      de(inForce('pl')),
    ]);
    expect(deadlock!.breaks[1]!.moves[0]!.suppose).toEqual([{ pledge: pl({ ...CEASEFIRE, plus: 'P1D' }) }]);
    const [bare] = found(both);
    expect(bare!.breaks[1]!.moves[0]!.suppose).toEqual([{ pledge: pl(null, { unconditional: true }) }]);
  });

  it('is one even where both wait a day longer', () => {
    expect(paths([pl({ inForce: 'de', plus: 'P1D' }), de({ inForce: 'pl', plus: 'P1D' })])).toEqual([
      ['pledge de -> pledge pl -> pledge de'],
    ]);
  });

  test.each<[string, PledgeFact[]]>([
    ['one of them is unconditional', [pl(null, { unconditional: true }), de(inForce('pl'))]],
    ['one has an open way round', [pl({ any: [inForce('de'), CEASEFIRE] }), de(inForce('pl'))]],
    [
      'one was withdrawn',
      [
        pl(inForce('de'), { steps: [{ step: 'withdrawn', happenedOn: day('2025-06-01') }] }),
        de(inForce('pl')),
      ],
    ],
    [
      'one is suspended',
      [
        pl(inForce('de'), { steps: [{ step: 'suspended', happenedOn: day('2025-06-01') }] }),
        de(inForce('pl')),
      ],
    ],
    ['one is refused', [pl(inForce('de'), { polarity: 'refusal' }), de(inForce('pl'))]],
    ['one has expired', [pl(inForce('de'), { expiresOn: day('2025-06-01') }), de(inForce('pl'))]],
    ['one was made later', [pl(inForce('de'), { pledgedOn: day('2026-03-02') }), de(inForce('pl'))]],
    ['each waits for itself to be out', [pl({ event: 'ratified' }), de({ not: inForce('pl') })]],
  ])('is none where %s', (_, pledges) => {
    expect(found(pledges)).toEqual([]);
  });

  it('is one where the way round is closed', () => {
    const closed: Condition = { date: { before: day('2025-03-01') } };
    expect(paths([pl({ any: [inForce('de'), closed] }), de(inForce('pl'))])).toHaveLength(1);
  });
});

describe('a ring of three', () => {
  const ring = [pl(inForce('de')), de(inForce('gb')), gb(inForce('pl'))];

  it('is one deadlock, broken by any of them', () => {
    expect(paths(ring)).toEqual([['pledge de -> pledge gb -> pledge pl -> pledge de']]);
    expect(breaks(ring)[0]!.map(([move]) => move!.split(' goes')[0])).toEqual([
      'Germany',
      'the United Kingdom',
      'Poland',
    ]);
  });

  it('is none with a way round', () => {
    expect(found([pl(inForce('de')), de({ any: [inForce('gb'), CEASEFIRE] }), gb(inForce('pl'))])).toEqual(
      [],
    );
  });

  it('with a second circle in it is broken by the one they share', () => {
    const knot = [pl({ all: [inForce('de'), inForce('gb')] }), de(inForce('pl')), gb(inForce('pl'))];
    expect(paths(knot)).toEqual([
      ['pledge de -> pledge pl -> pledge de', 'pledge gb -> pledge pl -> pledge gb'],
    ]);
    expect(breaks(knot)).toEqual([
      [
        [
          'Poland goes first, and pledge pl no longer waits until pledge de is in force, nor until pledge gb is in force',
        ],
      ],
    ]);
  });

  it('of two circles apart needs one move for each', () => {
    const apart = [pl(inForce('de')), de(inForce('pl')), gb(inForce('fr')), waiting('fr', inForce('gb'))];
    expect(paths(apart)).toHaveLength(2);
    const linked = [...apart.slice(0, 3), waiting('fr', { all: [inForce('gb'), inForce('pl')] })];
    expect(found(linked).map(({ holdsUp }) => holdsUp)).toEqual([['fr', 'gb'], []]);
  });

  it('may need two parties to go first', () => {
    const all = (...ids: string[]): Condition => ({ all: ids.map(inForce) });
    const [deadlock] = found([pl(all('de', 'gb')), de(all('pl', 'gb')), gb(all('pl', 'de'))]);
    expect(deadlock!.breaks.map(({ moves }) => moves.map(({ by }) => by))).toEqual([
      ['DE', 'GB'],
      ['DE', 'PL'],
      ['GB', 'PL'],
    ]);
  });

  it('is not broken more easily for a way round that is no way', () => {
    const all = (...ids: string[]): Condition => ({ all: ids.map(inForce) });
    const suspended = unconditional('fr', { steps: [{ step: 'suspended', happenedOn: day('2025-04-30') }] });
    const ring = [pl({ any: [all('de', 'gb'), inForce('fr')] }), de(all('pl', 'gb')), gb(all('pl', 'de'))];
    const [deadlock] = found([...ring, suspended]);
    expect(deadlock!.breaks.map(({ moves }) => moves.map(({ by }) => by))).toEqual([
      ['DE', 'GB'],
      ['DE', 'PL'],
      ['GB', 'PL'],
    ]);
  });

  it('of many is broken by a set of which no move can be left out', () => {
    const numbers = ['1', '2', '3', '4', '5'];
    const hub = waiting('hub', { all: numbers.map((n) => inForce(`x${n}`)) });
    const spokes = numbers.flatMap((n) => [
      waiting(`x${n}`, { all: [inForce('hub'), inForce(`y${n}`)] }),
      waiting(`y${n}`, inForce(`x${n}`)),
    ]);
    const [deadlock] = found([hub, ...spokes]);
    const freed = deadlock!.breaks.map(({ moves }) =>
      moves.map(({ suppose }) => (suppose[0] as { pledge: PledgeFact }).pledge.id),
    );
    expect(freed).toEqual([['x1', 'x2', 'x3', 'x4', 'x5']]);
    expect(deadlock!.allBreaks).toBe(false);
  });
});
