import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { bookFacts, PARTIES, PROPOSALS } from '../../../test/cast/book-arbitraries.js';
import { daysBetween } from '../../../test/cast/condition-pools.js';
import { bookWith, FORCE, unconditional, waiting } from '../../../test/cast/waiting-pledges.js';
import { Book } from '../conditions/book/book.js';
import type { BookFacts, PledgeFact } from '../conditions/book/facts.js';
import { contains } from '../days/span.js';
import { day, type Day } from '../days/day.js';
import type { ClaimFact } from './claim-fact.js';
import { reconcile } from './reconcile.js';

const ON = day('2026-01-10');
const claim = (changes: Partial<ClaimFact> = {}): ClaimFact => ({
  id: 'the-claim',
  proposal: FORCE,
  statedOn: day('2025-09-04'),
  kind: 'troops',
  domain: null,
  count: { min: 2, max: 4, unit: 'parties' },
  money: null,
  ...changes,
});
const reconciled = (pledges: readonly PledgeFact[], changes: Partial<ClaimFact> = {}) =>
  reconcile(claim(changes), ON, bookWith({ pledges }))!;
const offers = (party: string, id = party.toLowerCase(), changes: Partial<PledgeFact> = {}) =>
  unconditional(id, { party, ...changes });
const refuses = (party: string, changes: Partial<PledgeFact> = {}) =>
  waiting(`${party.toLowerCase()}-no`, null, { party, polarity: 'refusal', quantity: null, ...changes });

describe('a claim of so many parties', () => {
  it('leaves as an interval those that have no name', () => {
    const { now } = reconciled([offers('EE'), offers('EE', 'ee-more'), offers('SE'), offers('FR')]);
    expect(now.named[0]).toEqual({ party: 'EE', pledges: ['ee', 'ee-more'] });
    expect(now.count).toEqual({ named: { least: 3, most: 3 }, unnamed: { least: 0, most: 1 }, overNamed: 0 });
    expect(now.sentence).toBe('Two to four parties claimed: three named, zero to one unnamed.');
    expect(now.silent).toBeNull();
  });

  it('is told where more have a name than are claimed, and has no most where none was claimed', () => {
    const pledges = ['EE', 'SE', 'FR', 'GB', 'DK'].map((party) => offers(party));
    const { now } = reconciled(pledges);
    expect(now.count).toMatchObject({ unnamed: { least: 0, most: 0 }, overNamed: 1 });
    expect(now.sentence).toBe('Two to four parties claimed: five named, one more than claimed.');
    const atLeast = reconciled(pledges, { count: { min: 7, max: null, unit: 'parties' } });
    expect(atLeast.now.count).toMatchObject({ unnamed: { least: 2, most: null }, overNamed: 0 });
  });

  it('counts what was on the table on its day, and on the day asked about', () => {
    const { then, now, since } = reconciled([
      offers('EE', 'ee', { steps: [{ step: 'withdrawn', happenedOn: day('2025-12-01') }] }),
      offers('SE', 'se', { pledgedOn: day('2025-10-01') }),
      offers('FR', 'fr', { expiresOn: day('2025-09-05') }),
      refuses('PL', { pledgedOn: day('2025-09-05') }),
    ]);
    expect(then.named.map(({ party }) => party)).toEqual(['EE', 'FR']);
    expect(now.named.map(({ party }) => party)).toEqual(['SE']);
    expect(since).toEqual({ named: ['SE'], noLongerNamed: ['EE', 'FR'], refused: ['PL'] });
  });

  it('may have meant an offer that does not say in which domain', () => {
    const training = { kind: 'training', domain: null } as const;
    const { now } = reconciled(
      [
        offers('EE', 'ee', training),
        offers('SE', 'se', { ...training, domain: 'land' }),
        offers('SE', 'se-2', training),
      ],
      { kind: 'training', domain: 'land' },
    );
    expect(now.possiblyNamed).toEqual([{ party: 'EE', pledges: ['ee'] }]);
    expect(now.count).toMatchObject({ named: { least: 1, most: 2 }, unnamed: { least: 0, most: 3 } });
  });

  it('was not stated before its day', () => {
    expect(reconcile(claim(), day('2025-09-03'), bookWith())).toBeUndefined();
    expect(reconcile(claim(), day('2025-09-04'), bookWith())).toBeDefined();
  });
});

describe('a party of two minds', () => {
  const minds = (pledges: PledgeFact[], changes: Partial<ClaimFact> = {}) =>
    reconciled(pledges, changes).now.twoMinds;

  it('contradicts itself where it offers and refuses the same', () => {
    const refusal = refuses('RO', { pledgedOn: day('2025-09-05') });
    expect(
      minds([offers('RO'), offers('RO', 'ro-ships', { domain: 'sea' }), refusal, refuses('PL')]),
    ).toEqual([
      {
        party: 'RO',
        code: 'contradiction',
        offers: ['ro'],
        refusals: ['ro-no'],
        sentence:
          'Of RO there is an offer since 30 April 2025, and a refusal of the same since 5 September 2025.',
      },
    ]);
  });

  it('may refuse all of a kind of which it offers some', () => {
    const training = { kind: 'training', domain: 'land' } as const;
    const pledges = [offers('IT', 'it', training), refuses('IT', { kind: 'training', domain: null })];
    expect(minds(pledges, { kind: 'training' })).toMatchObject([{ code: 'contradiction' }]);
  });

  it('may offer one thing and refuse another', () => {
    const pledges = [offers('GR', 'gr', { domain: 'sea' }), refuses('GR')];
    expect(minds(pledges)).toMatchObject([{ party: 'GR', code: 'offers_and_refuses', offers: ['gr'] }]);
    expect(minds(pledges, { domain: 'sea' })).toEqual([]);
    expect(minds([offers('PL', 'pl', { kind: 'logistics' }), refuses('PL')], { kind: null })).toMatchObject([
      { code: 'offers_and_refuses' },
    ]);
  });
});

describe('a claim of money', () => {
  const euros = (party: string, amount: string, currency = 'EUR') =>
    offers(party, party.toLowerCase(), {
      kind: 'funding',
      domain: null,
      quantity: null,
      money: { amount, currency },
    });
  const money = { amount: '100.00', currency: 'EUR' };

  it('leaves what has no name, in the same currency and to the cent', () => {
    const pledges = [euros('EE', '10.10'), euros('FR', '0.205'), euros('GB', '50.00', 'GBP'), offers('SE')];
    const { now } = reconciled(pledges, { kind: null, count: null, money });
    expect(now.money).toEqual({
      currency: 'EUR',
      named: { least: '10.305', most: '10.305' },
      unnamed: { least: '89.695', most: '89.695' },
      overNamed: '0.000',
    });
    expect(now.notCounted).toEqual([
      { pledge: 'gb', party: 'GB', why: 'other_currency' },
      { pledge: 'se', party: 'SE', why: 'not_in_money' },
    ]);
    expect(now.sentence).toBe('EUR 100.00 claimed: 10.305 named, 89.695 unnamed.');
  });

  it('is told where more is named than claimed', () => {
    const { now } = reconciled([euros('EE', '120.00')], { kind: 'funding', count: null, money });
    expect(now.money).toMatchObject({ unnamed: { least: '0.00', most: '0.00' }, overNamed: '20.00' });
    expect(now.sentence).toBe('EUR 100.00 claimed: 120.00 named, 20.00 more than claimed.');
  });

  it('counts beside units what is measured in either', () => {
    const count = { min: 500, max: 500, unit: 'personnel' as const };
    const { now } = reconciled([euros('FR', '1.00'), offers('EE'), offers('SE', 'se', { quantity: null })], {
      kind: null,
      count,
      money,
    });
    expect(now.count).toMatchObject({ named: { least: 50, most: 250 }, unnamed: { least: 250, most: 450 } });
    expect(now.notCounted).toEqual([{ pledge: 'se', party: 'SE', why: 'no_quantity' }]);
  });
});

describe('reconciliation', () => {
  const counts = fc.tuple(fc.nat({ max: 6 }), fc.option(fc.nat({ max: 4 })));

  it('holds the truth, and tells each member of the coalition once', () => {
    fc.assert(
      fc.property(
        bookFacts(),
        daysBetween('2026-01-20', '2026-02-12'),
        counts,
        fc.nat({ max: 4 }),
        (facts, on, [min, more], extra) => {
          const count = { min, max: more === null ? null : min + more, unit: 'parties' as const };
          const found = reconcile(
            claim({ proposal: PROPOSALS[0], statedOn: on, count }),
            on,
            Book.of(facts),
            { coalition: 'EU' },
          )!.now;
          const named = PARTIES.filter((party) =>
            onTheTable(facts, on).some((offer) => offer.party === party),
          );
          expect(found.named.map(({ party }) => party)).toEqual([...named].sort());
          const real = min + Math.min(extra, more ?? Infinity);
          const { unnamed, overNamed } = found.count!;
          expect(unnamed.least <= Math.max(0, real - named.length)).toBe(true);
          expect(Math.max(0, real - named.length) <= (unnamed.most ?? Infinity)).toBe(true);
          expect(overNamed > 0).toBe(more !== null && named.length > min + more);
          const said = new Set([...found.named, ...found.refused].map(({ party }) => party));
          const members = facts.memberships.filter((one) => contains(one, on)).map(({ member }) => member);
          expect(found.silent).toEqual(members.filter((member) => !said.has(member)).sort());
          const both = found.refused.filter(({ party }) => (named as string[]).includes(party));
          expect(found.twoMinds.map(({ party }) => party)).toEqual(both.map(({ party }) => party));
        },
      ),
      { numRuns: Number(process.env['RUNS'] ?? 150) },
    );
  });
});

/** The offers of troops that stand on a day, from the definition. */
function onTheTable({ pledges, proposals }: BookFacts, on: Day): PledgeFact[] {
  const latest = proposals[0]!.moves.filter(({ happenedOn }) => happenedOn <= on).at(-1);
  if (latest?.to === 'withdrawn' || (latest?.to === 'rejected' && latest.final)) return [];
  return pledges.filter((pledge) => {
    if (pledge.proposal !== PROPOSALS[0] || pledge.kind !== 'troops' || pledge.polarity === 'refusal')
      return false;
    if (pledge.pledgedOn > on || (pledge.expiresOn !== null && pledge.expiresOn <= on)) return false;
    const step = pledge.steps.filter(({ happenedOn }) => happenedOn <= on).at(-1)?.step;
    return step !== 'withdrawn' && step !== 'suspended';
  });
}
