import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { bookFacts } from '../../../test/cast/book-arbitraries.js';
import { everySubset, leafUniverse } from '../../../test/cast/leaf-universe.js';
import { allOn, firstInForceIf, isSoIf, textOf, type Told } from '../../../test/cast/supposed-leaves.js';
import { Book } from '../conditions/book/book.js';
import type { BookFacts } from '../conditions/book/facts.js';
import { Meaning } from '../conditions/meaning/meaning.js';
import { day } from '../days/day.js';
import { unlock } from './unlock.js';

const TODAY = day('2026-02-13');
const RUNS = { numRuns: Number(process.env['RUNS'] ?? 100) };
const RECORDS = ['event', 'stance', 'reached', 'inForce', 'date'] as const;

const leadsTo = (leaves: readonly Told[], id: string, facts: BookFacts) =>
  firstInForceIf(allOn(leaves, TODAY), id, facts, TODAY);

describe('unlock', () => {
  it('tells sets that lead there, on the day it says, and of which nothing can be left out', () => {
    fc.assert(
      fc.property(bookFacts({ conditions: { sorts: RECORDS } }), (facts) => {
        const meaning = new Meaning(Book.of(facts));
        for (const pledge of facts.pledges) {
          for (const { leaves, inForceFrom } of unlock(pledge, TODAY, meaning)!.sets) {
            if (leaves.some(({ act }) => act === 'goes_first')) continue;
            expect(leadsTo(leaves, pledge.id, facts)).toBe(inForceFrom);
            for (const left of leaves)
              expect(
                leadsTo(
                  leaves.filter((one) => one !== left),
                  pledge.id,
                  facts,
                ),
              ).toBeUndefined();
          }
        }
      }),
      RUNS,
    );
  });

  it('finds every set that trying all of them finds, or one that asks for less', () => {
    const stats = { sets: 0, pledges: 0 };
    fc.assert(
      fc.property(bookFacts({ conditions: { sorts: RECORDS, maxNodes: 6 } }), (facts) => {
        const meaning = new Meaning(Book.of(facts));
        for (const pledge of facts.pledges) {
          const universe = leafUniverse(pledge, facts, TODAY);
          if (universe.length > 7) continue;
          const found = unlock(pledge, TODAY, meaning)!;
          stats.pledges++;
          for (const subset of everySubset(universe)) {
            if (leadsTo(subset, pledge.id, facts) === undefined) continue;
            stats.sets++;
            const texts = subset.map(textOf);
            const isCovered =
              found.inForceFrom !== null ||
              found.sets.some(({ leaves }) =>
                leaves.every((leaf) => texts.includes(textOf(leaf)) || isMet(leaf, subset, facts)),
              );
            expect([texts, isCovered, found]).toEqual([texts, true, found]);
          }
        }
      }),
      RUNS,
    );
    process.stderr.write(JSON.stringify(stats));
  });
});

/** Whether what is supposed makes a leaf so as well. */
function isMet(leaf: Told, supposed: readonly Told[], facts: BookFacts): boolean {
  if (leaf.act !== 'becomes_so') return false;
  return isSoIf(leaf, allOn(supposed, TODAY), facts, TODAY);
}
