import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { bookFacts } from '../../../test/cast/book-arbitraries.js';
import { everySubset, leafUniverse } from '../../../test/cast/leaf-universe.js';
import { allOn, firstInForceIf, isSoIf, textOf, type Told } from '../../../test/cast/supposed-leaves.js';
import { Book } from '../conditions/book/book.js';
import type { BookFacts } from '../conditions/book/facts.js';
import type { Condition } from '../conditions/condition.js';
import { operandsOf } from '../conditions/language/operands.js';
import { Meaning } from '../conditions/meaning/meaning.js';
import { day } from '../days/day.js';
import { unlock } from './unlock.js';

const TODAY = day('2026-02-13');
/** What scenarios have no words for; told by examples. */
const CANNOT_BE_SUPPOSED = ['goes_first', 'more_pledges'];
const FIRST = day('2026-01-01');
const RUNS = { numRuns: Number(process.env['RUNS'] ?? 300) };
const SORTS = ['event', 'stance', 'reached', 'inForce', 'date', 'count', 'quantity'] as const;

const leadsTo = (leaves: readonly Told[], id: string, facts: BookFacts) =>
  firstInForceIf(allOn(leaves, TODAY), id, facts, TODAY);

/** Whether it would turn out to have been in force before today, which is not asked for. */
const hadStarted = (leaves: readonly Told[], id: string, facts: BookFacts) =>
  firstInForceIf(allOn(leaves, TODAY), id, facts, TODAY, TODAY, FIRST)! < TODAY;

/** A breach by nobody in particular brings back what snaps back; what is told is a breach by its target. */
const breaksSilently = (leaves: readonly Told[], facts: BookFacts) =>
  leaves.some(({ leaf, wanted }) => leaf === 'ceasefire_breached' && wanted === 'true') &&
  facts.pledges.some(({ sanctions }) => sanctions?.snapsBack);

describe('unlock', () => {
  it('tells sets that lead there, on the day it says, and of which nothing can be left out', () => {
    fc.assert(
      fc.property(bookFacts(), (facts) => {
        const meaning = new Meaning(Book.of(facts));
        for (const pledge of facts.pledges) {
          for (const { leaves, inForceFrom } of unlock(pledge, TODAY, meaning)!.sets) {
            if (leaves.some(({ act }) => CANNOT_BE_SUPPOSED.includes(act))) continue;
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
    let tried = 0;
    fc.assert(
      fc.property(bookFacts({ conditions: { sorts: SORTS, maxNodes: 6 } }), (facts) => {
        fc.pre(!facts.pledges.some(hasTimedNot));
        const meaning = new Meaning(Book.of(facts));
        for (const pledge of facts.pledges) {
          const universe = leafUniverse(pledge, facts, TODAY);
          if (!universe || universe.length > 7) continue;
          const found = unlock(pledge, TODAY, meaning)!;
          for (const subset of everySubset(universe)) {
            if (leadsTo(subset, pledge.id, facts) === undefined) continue;
            if (hadStarted(subset, pledge.id, facts) || breaksSilently(subset, facts)) continue;
            tried++;
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
    expect(tried).toBeGreaterThan(10);
  });
});

/** A `not` over or under an offset or a deadline asks of earlier days. */
function hasTimedNot({ activatedBy, endedBy }: BookFacts['pledges'][number]): boolean {
  const isTimedNot = (tree: Condition): boolean =>
    'not' in tree
      ? /"(plus|by)":/.test(JSON.stringify(tree))
      : operandsOf(tree).some(isTimedNot) || isTimed(tree, 'not');
  return [activatedBy, endedBy].some((tree) => tree !== null && isTimedNot(tree));
}

/** Whether an offset or a deadline stands over a part of this kind. */
const isTimed = (tree: Condition, part: string) =>
  (tree.plus !== undefined || tree.by !== undefined) && JSON.stringify(tree).includes(`"${part}":`);

/** Whether what is supposed makes a leaf so as well. */
function isMet(leaf: Told, supposed: readonly Told[], facts: BookFacts): boolean {
  if (leaf.act !== 'becomes_so') return false;
  return isSoIf(leaf, allOn(supposed, TODAY), facts, TODAY);
}
