import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { bookFacts } from '../../../test/cast/book-arbitraries.js';
import { allOn, firstInForceIf } from '../../../test/cast/supposed-leaves.js';
import { toldLeaf } from '../../../test/cast/told-sets.js';
import { bookWith, unconditional, waiting } from '../../../test/cast/waiting-pledges.js';
import { Book } from '../conditions/book/book.js';
import type { PledgeFact } from '../conditions/book/facts.js';
import type { Condition } from '../conditions/condition.js';
import { Meaning } from '../conditions/meaning/meaning.js';
import { WaitingList } from '../conditions/waiting/waiting-list.js';
import { day } from '../days/day.js';
import { unlock } from '../unlock/unlock.js';
import { leverage } from './leverage.js';

const TODAY = day('2026-02-13');
const RECORDS = ['event', 'stance', 'reached', 'inForce', 'date'] as const;
const DAY_AFTER: Condition = { event: 'ceasefire_in_force', plus: 'P1D' };
const approved = (party: string): Condition => ({ event: 'parliament_approved', party });

const leversOf = (pledges: readonly PledgeFact[], counted = pledges) => {
  const meaning = new Meaning(bookWith({ pledges }));
  return leverage({ pledges: counted, waiting: new WaitingList(pledges), on: TODAY }, meaning);
};

describe('leverage', () => {
  const french = waiting('french', DAY_AFTER, { party: 'FR' });
  const follower = waiting('follower', { inForce: 'french' }, { party: 'BE' });
  const british = waiting('british', { all: [DAY_AFTER, approved('GB')] }, { party: 'GB' });
  const funds = waiting('funds', approved('GB'), {
    party: 'GB',
    kind: 'funding',
    domain: null,
    quantity: null,
    money: { amount: '200000000.00', currency: 'GBP' },
  });

  it('ranks leaves by what each alone would bring, pledges that wait for pledges among it', () => {
    const { levers, cut } = leversOf([french, follower, british, funds, unconditional('free')]);
    expect(cut).toEqual([]);
    expect(levers.map(({ leaf, pledges, takesPartIn }) => [toldLeaf(leaf), pledges, takesPartIn])).toEqual([
      ['ceasefire_in_force', ['follower', 'french'], { pledges: 3, sets: 3 }],
      ['parliament_approved(GB)', ['funds'], { pledges: 2, sets: 2 }],
    ]);
    expect(levers[0]!.brings.byUnit).toEqual({ personnel: { least: 100, most: 500 } });
    expect(levers[1]!.brings.money).toEqual([
      { currency: 'GBP', least: '200000000.00', most: '200000000.00' },
    ]);
    expect(levers[0]!.leaf.controlledBy).toBe('the parties to the conflict');
  });

  it('counts the pledges that are asked for, whatever else there is', () => {
    const { levers } = leversOf([french, follower, british, funds], [follower]);
    expect(levers.map(({ leaf, pledges }) => [toldLeaf(leaf), pledges])).toEqual([
      ['ceasefire_in_force', ['follower']],
    ]);
  });

  it('knows no lever over days, and a lever that brings nothing alone still takes part', () => {
    const later = waiting('later', {
      all: [approved('GB'), approved('DE'), { date: { from: day('2026-03-01') } }],
    });
    const { levers } = leversOf([later]);
    expect(
      levers.map(({ leaf, pledges, takesPartIn }) => [toldLeaf(leaf), pledges, takesPartIn.sets]),
    ).toEqual([
      ['parliament_approved(DE)', [], 1],
      ['parliament_approved(GB)', [], 1],
    ]);
  });

  it('brings exactly what the whole book, evaluated with the leaf supposed, has and else has not', () => {
    let brought = 0;
    const property = fc.property(bookFacts({ conditions: { sorts: RECORDS } }), (facts) => {
      const meaning = new Meaning(Book.of(facts));
      const asked = { pledges: facts.pledges, waiting: new WaitingList(facts.pledges), on: TODAY };
      const { levers } = leverage(asked, meaning);
      const all = facts.pledges.map(({ id }) => id);
      for (const { leaf, pledges } of levers) {
        if (leaf.act === 'goes_first') continue;
        const inForce = (leaves: (typeof leaf)[], id: string) =>
          firstInForceIf(allOn(leaves, TODAY), id, facts, TODAY, undefined, undefined, true) !== undefined;
        expect(pledges).toEqual(all.filter((id) => inForce([leaf], id) && !inForce([], id)));
        brought += pledges.length;
      }
    });
    fc.assert(property, { numRuns: Number(process.env['RUNS'] ?? 150) });
    expect(brought).toBeGreaterThan(5);
  });

  it('has a leaf take part in every minimal set that it is in', () => {
    fc.assert(
      fc.property(bookFacts(), (facts) => {
        const meaning = new Meaning(Book.of(facts));
        const asked = {
          pledges: facts.pledges,
          waiting: new WaitingList(facts.pledges),
          on: TODAY,
          limit: 100,
        };
        const { levers } = leverage(asked, meaning);
        const sets = facts.pledges.flatMap((pledge) => unlock(pledge, TODAY, meaning)?.sets ?? []);
        const inSets = sets.flatMap(({ leaves }) => leaves.filter(({ act }) => act !== 'comes'));
        const counted = levers.reduce((sum, { takesPartIn }) => sum + takesPartIn.sets, 0);
        expect(counted).toBe(inSets.length);
      }),
      { numRuns: 100 },
    );
  });
});
