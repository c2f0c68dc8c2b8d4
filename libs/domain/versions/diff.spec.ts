import { describe, expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import { estonianCompanyTerms } from '../../../test/cast/pledge-terms.js';
import { day } from '../days/day.js';
import { COMMITMENT_STEPS } from '../vocabulary/commitments.js';
import { LEGAL_FORMS } from '../vocabulary/legal-forms.js';
import { POLARITIES } from '../vocabulary/polarities.js';
import { UNITS } from '../vocabulary/units.js';
import type { ChangeKind } from './change.js';
import { diffVersions } from './diff.js';
import type { ClauseSnapshot, PledgeSnapshot, VersionContent } from './version-content.js';

function company(changes: Partial<PledgeSnapshot> = {}): PledgeSnapshot {
  const { party, polarity, kind, domain, quantity, money, sanctions, ...rest } = estonianCompanyTerms();
  const { legalForm, commitment, activatedBy, unconditional, endedBy, expiresOn, bringsAbout } = rest;
  return {
    ...{ id: 'estonian-company', party, polarity, kind, domain, quantity, money, sanctions },
    ...{
      wording: 'a company-sized unit',
      legalForm,
      commitment,
      activatedBy,
      unconditional,
      endedBy,
      expiresOn,
      bringsAbout,
    },
    ...{ clause: 'reassurance-force', caveats: ['needs a Riigikogu mandate'] },
    ...changes,
  };
}
const force: ClauseSnapshot = {
  key: 'reassurance-force',
  heading: 'The force',
  text: 'A force shall deploy.',
};
const of = (...pledges: PledgeSnapshot[]): VersionContent => ({ clauses: [], pledges });
const personnel = (min: number, max: number | null) => ({ min, max, unit: 'personnel' as const });
const euros = (amount: string) => ({ amount, currency: 'EUR' });
const free = { activatedBy: null, unconditional: true };

describe('what became of a pledge', () => {
  test.each<[string, Partial<PledgeSnapshot>, Partial<PledgeSnapshot>, ChangeKind]>([
    ['more at least', {}, { quantity: personnel(100, 250) }, 'strengthened'],
    ['more at most', {}, { quantity: personnel(50, 300) }, 'strengthened'],
    ['no more limit', {}, { quantity: personnel(50, null) }, 'strengthened'],
    ['more at least, less at most', {}, { quantity: personnel(100, 200) }, 'strengthened'],
    ['a size at last', { quantity: null }, { quantity: personnel(0, 10) }, 'strengthened'],
    ['other units', {}, { quantity: { min: 1, max: 2, unit: 'brigades' } }, 'reworded'],
    ['more money', { money: euros('9.50') }, { money: euros('10') }, 'strengthened'],
    ['money in other words', { money: euros('10.00') }, { money: euros('10') }, 'reworded'],
    ['another currency', { money: euros('10') }, { money: { amount: '99', currency: 'USD' } }, 'reworded'],
    ['money at last', {}, { money: euros('10') }, 'strengthened'],
    ['a firmer form', {}, { legalForm: 'legally_binding' }, 'strengthened'],
    ['no stated form', {}, { legalForm: 'unspecified' }, 'weakened'],
    ['a step further', {}, { commitment: 'delivered' }, 'strengthened'],
    ['a first step', { commitment: null }, { commitment: 'announced' }, 'strengthened'],
    ['a suspension', {}, { commitment: 'suspended' }, 'weakened'],
    ['a suspension before any step', { commitment: null }, { commitment: 'suspended' }, 'weakened'],
    ['a withdrawal after a suspension', { commitment: 'suspended' }, { commitment: 'withdrawn' }, 'weakened'],
    ['its condition dropped', {}, free, 'strengthened'],
    ['another condition', {}, { activatedBy: 'a-peace-agreement' }, 'reworded'],
    ['an end set to it', {}, { endedBy: 'a-new-government' }, 'weakened'],
    ['an expiry', {}, { expiresOn: day('2030-01-01') }, 'weakened'],
    ['a later expiry', { expiresOn: day('2030-01-01') }, { expiresOn: day('2031-01-01') }, 'strengthened'],
    ['a refusal', {}, { polarity: 'refusal' }, 'weakened'],
    ['other words', {}, { wording: 'a company' }, 'reworded'],
    ['another caveat', {}, { caveats: [] }, 'reworded'],
    ['more, in other words', {}, { quantity: personnel(100, 250), wording: 'a hundred' }, 'strengthened'],
    ['more, but less firmly', {}, { quantity: personnel(100, 250), legalForm: 'unspecified' }, 'reworded'],
    ['money instead of troops', {}, { quantity: null, money: euros('10') }, 'reworded'],
  ])('with %s', (_, before, after, expected) => {
    const mirror = { strengthened: 'weakened', weakened: 'strengthened', reworded: 'reworded' } as Record<
      string,
      string
    >;
    const kinds = (a: PledgeSnapshot, b: PledgeSnapshot) =>
      diffVersions(of(a), of(b)).map(({ change }) => change);
    expect(kinds(company(before), company(after))).toEqual([expected]);
    expect(kinds(company(after), company(before))).toEqual([mirror[expected]]);
  });

  it('is told field by field', () => {
    expect(diffVersions(of(company()), of(company({ ...free, quantity: personnel(100, 250) })))).toEqual([
      {
        what: 'pledge',
        id: 'estonian-company',
        change: 'strengthened',
        details: [
          { field: 'quantity', from: personnel(50, 250), to: personnel(100, 250) },
          { field: 'activatedBy', from: 'the-day-after-a-ceasefire', to: null },
          { field: 'unconditional', from: false, to: true },
        ],
      },
    ]);
  });

  it('does not depend on the order of keys in what a database returns', () => {
    expect(
      diffVersions(of(company()), of(company({ quantity: { unit: 'personnel', max: 250, min: 50 } }))),
    ).toEqual([]);
  });
});

describe('what became of a version', () => {
  it('names what came, what went and what reads differently', () => {
    const before = { clauses: [force, { ...force, key: 'monitoring' }], pledges: [company()] };
    const after = {
      clauses: [
        { ...force, key: 'backstop' },
        { ...force, text: 'A force may deploy.' },
      ],
      pledges: [company({ id: 'another' })],
    };
    expect(
      diffVersions(before, after).map((change) => [
        change.what,
        'key' in change ? change.key : change.id,
        change.change,
      ]),
    ).toEqual([
      ['clause', 'backstop', 'added'],
      ['clause', 'monitoring', 'removed'],
      ['clause', 'reassurance-force', 'reworded'],
      ['pledge', 'another', 'added'],
      ['pledge', 'estonian-company', 'removed'],
    ]);
    expect(diffVersions({ clauses: [], pledges: [] }, { clauses: [force], pledges: [] })).toEqual([
      {
        what: 'clause',
        key: 'reassurance-force',
        change: 'added',
        details: [
          { field: 'heading', from: null, to: 'The force' },
          { field: 'text', from: null, to: 'A force shall deploy.' },
        ],
      },
    ]);
  });
});

const keys = fc.constantFrom('a', 'b', 'c');
const clauses: fc.Arbitrary<ClauseSnapshot> = fc.record({
  key: keys,
  heading: fc.constantFrom('x', 'y'),
  text: keys,
});
const pledges: fc.Arbitrary<PledgeSnapshot> = fc
  .record({
    id: keys,
    polarity: fc.constantFrom(...POLARITIES),
    quantity: fc.option(
      fc.record({
        min: fc.nat(2),
        max: fc.option(fc.integer({ min: 2, max: 4 })),
        unit: fc.constantFrom(...UNITS),
      }),
    ),
    money: fc.option(
      fc.record({ amount: fc.constantFrom('1', '1.00', '2'), currency: fc.constantFrom('EUR', 'USD') }),
    ),
    legalForm: fc.constantFrom(...LEGAL_FORMS),
    commitment: fc.option(fc.constantFrom(...COMMITMENT_STEPS)),
    activatedBy: fc.option(keys),
    unconditional: fc.boolean(),
    endedBy: fc.option(keys),
    expiresOn: fc.option(fc.constantFrom(day('2030-01-01'), day('2031-01-01'))),
    caveats: fc.array(keys, { maxLength: 2 }),
  })
  .map(company);
const versions: fc.Arbitrary<VersionContent> = fc.record({
  clauses: fc.uniqueArray(clauses, { selector: ({ key }) => key }),
  pledges: fc.uniqueArray(pledges, { selector: ({ id }) => id }),
});

describe('comparing versions', () => {
  it('finds nothing between a version and itself, and the mirror image the other way round', () => {
    const mirror: Record<ChangeKind, ChangeKind> = {
      added: 'removed',
      removed: 'added',
      strengthened: 'weakened',
      weakened: 'strengthened',
      reworded: 'reworded',
    };
    fc.assert(
      fc.property(versions, versions, (a, b) => {
        expect(diffVersions(a, structuredClone(a))).toEqual([]);
        const mirrored = diffVersions(b, a).map((change) => ({
          ...change,
          change: mirror[change.change],
          details: change.details.map(({ field, from, to }) => ({ field, from: to, to: from })),
        }));
        expect(diffVersions(a, b)).toEqual(mirrored);
      }),
      { numRuns: 500 },
    );
  });
});
