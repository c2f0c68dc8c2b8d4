import { describe, expect, it, test } from '@jest/globals';
import {
  bookWith,
  denied,
  FORCE,
  occurred,
  unconditional,
  waiting,
} from '../../../test/cast/waiting-pledges.js';
import { suppose } from '../scenarios/suppose.js';
import { Book } from '../conditions/book/book.js';
import type { BookFacts } from '../conditions/book/facts.js';
import { Meaning } from '../conditions/meaning/meaning.js';
import { day } from '../days/day.js';
import { gap } from './gap.js';
import type { RequirementFact } from './requirement-on.js';

const D = day('2026-02-01');
const CEASEFIRE = { event: 'ceasefire_in_force' };
const NAMES = { party: (code: string) => ({ IT: 'Italy', PL: 'Poland' })[code] };

const needed = (changes: Partial<RequirementFact> = {}): RequirementFact => ({
  id: 'ground-force',
  statedOn: day('2025-09-04'),
  kind: 'troops',
  domain: 'land',
  quantity: { min: 1000, max: 2000, unit: 'personnel' },
  byDays: 30,
  ...changes,
});
const personnel = (min: number, max: number | null) => ({ min, max, unit: 'personnel' as const });

/** An Estonian company the day after the ceasefire, a British brigade once the Commons approve, a French refusal. */
const pledges = [
  waiting('ee-company', { ...CEASEFIRE, plus: 'P1D' }),
  waiting(
    'gb-brigade',
    { all: [CEASEFIRE, { event: 'parliament_approved', party: 'GB' }] },
    { party: 'GB', quantity: personnel(3000, 5000) },
  ),
  waiting('pl-later', { date: { from: day('2026-03-15') } }, { party: 'PL', quantity: personnel(500, 500) }),
  waiting('it-none', null, { party: 'IT', polarity: 'refusal', quantity: null }),
];
const meant = (facts: Partial<BookFacts> = {}) => {
  const supposed = suppose(bookWith({ pledges, ...facts }), [{ event: occurred('ceasefire_in_force', D) }]);
  return new Meaning('book' in supposed ? supposed.book : Book.of({}));
};
const asked = (requirement: RequirementFact, facts: Partial<BookFacts> = {}) =>
  gap({ proposal: FORCE, dDay: D, requirements: [requirement] }, meant(facts), NAMES).requirements[0]!.at;

describe('what is needed, against what is offered', () => {
  it('is told at D+7, D+30 and D+90: firm once in force, conditional while it may be, refused', () => {
    expect(asked(needed())).toMatchObject([
      {
        days: 7,
        on: '2026-02-08',
        due: false,
        firm: { least: 50, most: 250 },
        conditional: { least: 3000, most: 5000 },
        gap: { least: -4250, most: 1950 },
        firmGap: { least: 750, most: 1950 },
        verdict: 'open',
        pledges: { firm: ['ee-company'], conditional: ['gb-brigade'], heldUp: ['pl-later'] },
        refusedBy: ['IT'],
      },
      { days: 30, on: '2026-03-03', due: true, pledges: { heldUp: ['pl-later'] } },
      { days: 90, on: '2026-05-02', due: true, firm: { least: 550, most: 750 }, pledges: { heldUp: [] } },
    ]);
    expect(asked(needed())[1]!.sentence).toBe(
      'By 3 March 2026 (D+30): 1,000 to 2,000 personnel of troops on land are needed, 50 to 250 firm, ' +
        '3,000 to 5,000 conditional; up to 1,950 missing. Refused by Italy.',
    );
  });

  it('is short where not even all that may come in is enough', () => {
    const events = [denied('parliament_approved', '2026-12-31', 'GB')];
    expect(asked(needed(), { events })[0]).toMatchObject({
      conditional: { least: 0, most: 0 },
      gap: { least: 750, most: 1950 },
      verdict: 'short',
      pledges: { heldUp: ['gb-brigade', 'pl-later'] },
      sentence: expect.stringContaining('; 750 to 1,950 missing.'),
    });
  });

  it('is met where what is firm is all of it', () => {
    const events = [occurred('parliament_approved', '2026-02-05', 'GB')];
    expect(asked(needed(), { events })[0]).toMatchObject({
      firm: { least: 3050, most: 5250 },
      gap: { least: -4250, most: -1050 },
      verdict: 'met',
      sentence: expect.stringContaining('that is enough'),
    });
  });

  test('a pledge or a requirement without a most has none in the gap either', () => {
    const more = [...pledges, unconditional('fr-many', { party: 'FR', quantity: personnel(10, null) })];
    expect(asked(needed(), { pledges: more })[0]).toMatchObject({
      firm: { least: 60, most: null },
      gap: { least: null, most: 1940 },
      verdict: 'open',
    });
    const atLeast = needed({ quantity: personnel(1000, null) });
    expect(asked(atLeast)[0]).toMatchObject({ gap: { least: -4250, most: null }, verdict: 'open' });
    expect(asked({ ...atLeast, quantity: personnel(50, null) })[0]).toMatchObject({ verdict: 'met' });
  });

  test('only the same unit is compared; what else is offered is listed with the reason', () => {
    const others = [
      unconditional('b-unsaid', { quantity: null }),
      unconditional('a-brigades', { quantity: { min: 1, max: 1, unit: 'brigades' } }),
      unconditional('c-money', { quantity: null, money: { amount: '1.00', currency: 'EUR' } }),
      unconditional('d-at-sea', { domain: 'sea' }),
    ];
    const [first] = asked(needed(), { pledges: others });
    expect(first).toMatchObject({ firm: { least: 0, most: 0 }, verdict: 'short' });
    expect(first!.notComparable).toEqual([
      { pledge: 'a-brigades', party: 'EE', why: 'other_unit' },
      { pledge: 'b-unsaid', party: 'EE', why: 'no_quantity' },
      { pledge: 'c-money', party: 'EE', why: 'in_money' },
    ]);
    expect(first!.sentence).toContain('Not counted: three offers that cannot be compared.');
  });

  test('an offer that does not say in which domain is not counted in one; a refusal that does not refuses all', () => {
    const kind = 'training' as const;
    const said = [
      unconditional('ee-instructors', { kind, domain: null }),
      waiting('pl-none', null, { party: 'PL', kind, domain: null, polarity: 'refusal', quantity: null }),
    ];
    expect(asked(needed({ kind }), { pledges: said })[0]).toMatchObject({
      firm: { least: 0, most: 0 },
      notComparable: [{ pledge: 'ee-instructors', why: 'domain_not_stated' }],
      refusedBy: ['PL'],
    });
    expect(asked(needed({ kind, domain: null }), { pledges: said })[0]).toMatchObject({
      firm: { least: 50, most: 250 },
      notComparable: [],
    });
  });

  test('a requirement of which it was not said how much is told as such', () => {
    expect(asked(needed({ quantity: null }))[0]).toMatchObject({
      firm: null,
      conditional: null,
      gap: null,
      firmGap: null,
      verdict: 'no_quantity',
      pledges: { firm: ['ee-company'], conditional: ['gb-brigade'] },
      sentence:
        'By 8 February 2026 (D+7): troops on land are needed, how much was not said; offers: one firm, one conditional. Refused by Italy.',
    });
  });

  test('a requirement is told on its own day too', () => {
    expect(asked(needed({ byDays: 45 })).map(({ days, due }) => `${days} ${due}`)).toEqual([
      '7 false',
      '30 false',
      '45 true',
      '90 true',
    ]);
  });

  test('what is over is no offer any more, and what is suspended is held up', () => {
    const over = [
      unconditional('a-withdrawn', { steps: [{ step: 'withdrawn', happenedOn: day('2026-01-01') }] }),
      unconditional('b-expired', { expiresOn: day('2026-02-03') }),
      unconditional('e-also', { pledgedOn: day('2026-02-20') }),
      unconditional('c-suspended', { steps: [{ step: 'suspended', happenedOn: day('2026-01-01') }] }),
      unconditional('d-later', { pledgedOn: day('2026-02-20') }),
    ];
    expect(asked(needed(), { pledges: over }).map(({ pledges: { firm, heldUp } }) => [firm, heldUp])).toEqual(
      [
        [[], ['c-suspended']],
        [['d-later', 'e-also'], ['c-suspended']],
        [['d-later', 'e-also'], ['c-suspended']],
      ],
    );
  });

  it('cannot be told of a day before D, or after the last day of all', () => {
    const of = (horizons: number[]) => () =>
      gap({ proposal: FORCE, dDay: day('9999-12-01'), requirements: [], horizons }, meant());
    expect(of([-1])).toThrow(RangeError);
    expect(of([31])).toThrow(RangeError);
    expect(of([30])().horizons).toEqual([{ days: 30, on: '9999-12-31' }]);
  });
});

describe('what is offered', () => {
  it('is told by kind and domain, in the order of the vocabulary', () => {
    const more = [
      ...pledges,
      unconditional('no-funds', {
        party: 'NO',
        kind: 'funding',
        domain: null,
        quantity: null,
        money: { amount: '10.50', currency: 'EUR' },
      }),
      unconditional('tr-ships', { party: 'TR', domain: 'sea', quantity: null }),
    ];
    const { offers } = gap(
      { proposal: FORCE, dDay: D, requirements: [], horizons: [7] },
      meant({ pledges: more }),
    );
    expect(offers.map(({ kind, domain }) => `${kind} ${domain}`)).toEqual([
      'troops land',
      'troops sea',
      'funding null',
    ]);
    expect(offers[0]!.at).toEqual([
      {
        days: 7,
        on: '2026-02-08',
        firm: {
          pledges: ['ee-company'],
          parties: ['EE'],
          byUnit: { personnel: { least: 50, most: 250 } },
          money: [],
        },
        conditional: {
          pledges: ['gb-brigade'],
          parties: ['GB'],
          byUnit: { personnel: { least: 3000, most: 5000 } },
          money: [],
        },
        heldUp: {
          pledges: ['pl-later'],
          parties: ['PL'],
          byUnit: { personnel: { least: 500, most: 500 } },
          money: [],
        },
        refusedBy: ['IT'],
      },
    ]);
    expect(offers[2]!.at[0]!.firm.money).toEqual([{ currency: 'EUR', least: '10.50', most: '10.50' }]);
  });
});
