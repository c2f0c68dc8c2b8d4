import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from '@jest/globals';
import { unconditional } from '../../../test/cast/waiting-pledges.js';
import { Book } from '../conditions/book/book.js';
import type { MembershipFact, MoveFact, PledgeFact } from '../conditions/book/facts.js';
import { day } from '../days/day.js';
import { moveNamed } from '../stages/moves-by-name.js';
import type { ClaimFact } from './claim-fact.js';
import { reconcile } from './reconcile.js';

const SAMPLE = 'samples/coalition';
const read = <T>(path: string) => JSON.parse(readFileSync(`${SAMPLE}/${path}`, 'utf8')) as T;

interface Sampled {
  readonly proposal: { readonly reference: string; readonly openedOn: string };
  readonly record: readonly {
    readonly pledge?: PledgeFact & { readonly key: string };
    readonly claim?: ClaimFact & { readonly statement: string };
    readonly move?: MoveFact;
  }[];
}

/** The proposal of 4 September 2025; what its pledges wait for is no matter here. */
const { proposal, record } = read<Sampled>('proposals/UA-SG-2025-01.json');
const { reference } = proposal;
const book = Book.of({
  proposals: [
    {
      reference,
      openedOn: day(proposal.openedOn),
      proponents: ['FR', 'GB'],
      moves: record.flatMap(({ move }) =>
        move ? [{ ...move, to: moveNamed(move.move)!.to, final: false }] : [],
      ),
    },
  ],
  memberships: read<MembershipFact[]>('memberships.json'),
  pledges: record.flatMap(({ pledge }) => {
    if (!pledge) return [];
    const { key, party, polarity, kind, domain = null, quantity = null, pledgedOn } = pledge;
    return [unconditional(key, { party, proposal: reference, polarity, kind, domain, quantity, pledgedOn })];
  }),
});

const claims = record.flatMap(({ claim }) => (claim ? [claim] : []));
const claimed = (words: string): ClaimFact => {
  const found = claims.find(({ statement }) => statement.startsWith(words))!;
  const { kind = null, domain = null, count = null, money = null, statedOn } = found;
  return { id: words, proposal: reference, kind, domain, count, money, statedOn };
};
const reconciled = (words: string, on = '2026-01-10') =>
  reconcile(claimed(words), day(on), book, { coalition: 'COTW' })!;
const codes = (parties: readonly { readonly party: string }[]) => parties.map(({ party }) => party).join(' ');

describe('the 26 of 4 September 2025', () => {
  const { then, now, since } = reconciled('26 countries formally committed');

  it('are twelve with a name, three that refuse, and 14 without a name', () => {
    expect(codes(then.named)).toBe('AU CA DK EE FR GB LT LV NL NO SE TR');
    expect(codes(then.refused)).toBe('IT PL US');
    expect(then.count).toEqual({
      named: { least: 12, most: 12 },
      unnamed: { least: 14, most: 14 },
      overNamed: 0,
    });
    expect(then.sentence).toBe('26 parties claimed: twelve named, three refuse, 14 unnamed.');
  });

  it('leave 20 of the 34 in the coalition that have said neither', () => {
    expect(then.silent!.join(' ')).toBe('AL AT BE BG CY CZ DE ES FI GR HR IE IS JP LU ME NZ PT RO SI');
  });

  it('are no better named four months later, when three more refuse', () => {
    expect(since).toEqual({ named: [], noLongerNamed: [], refused: ['BG', 'HR', 'RO'] });
    expect(now.sentence).toBe('26 parties claimed: twelve named, six refuse, 14 unnamed.');
    expect(now.silent).toHaveLength(17);
    expect(now.twoMinds).toEqual([]);
  });

  it('are 27 as the article of the next day counts, which leaves 15', () => {
    const { then: counted } = reconciled('France along with 26 other allies');
    expect(counted).toMatchObject({ on: '2025-09-05', count: { unnamed: { least: 15, most: 15 } } });
    expect(codes(counted.refused)).toBe('BG HR IT PL RO US');
  });
});

test('the ten that are ready to send troops are ten with a name, although not all of them the same', () => {
  const { then } = reconciled('Ten of the 21');
  expect(codes(then.named)).toBe('AU CA DK EE FR GB LT LV NL NO');
  expect(then.count).toMatchObject({ unnamed: { least: 0, most: 0 }, overNamed: 0 });
});

test('of 25,000 to 30,000 soldiers the Estonian company is all that has a number', () => {
  const { then } = reconciled('A ground mission');
  expect(then.count).toEqual({
    named: { least: 50, most: 250 },
    unnamed: { least: 24_750, most: 29_950 },
    overNamed: 0,
  });
  expect(codes(then.notCounted)).toBe('AU CA DK FR GB LT LV NL NO');
  expect(then.sentence).toBe(
    '25,000 to 30,000 personnel claimed: 50 to 250 named, three refuse, 24,750 to 29,950 unnamed.',
  );
});

test('of the brigades that Germany equips four have a name, whether four are claimed or five', () => {
  expect(reconciled('Germany equips four').then.count).toMatchObject({ unnamed: { least: 0, most: 0 } });
  expect(reconciled('Germany equips five').then.count).toMatchObject({ unnamed: { least: 1, most: 1 } });
});
