import { describe, expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import { BOOK_POOL, bookFacts, aboutTroops, PROPOSALS } from '../../../test/cast/book-arbitraries.js';
import { conditionsOver } from '../../../test/cast/condition-arbitraries.js';
import { daysBetween } from '../../../test/cast/condition-pools.js';
import { FORCE } from '../../../test/cast/waiting-pledges.js';
import { Book } from '../conditions/book/book.js';
import type { Condition, Leaf } from '../conditions/condition.js';
import { dayNumber } from '../conditions/days/day-number.js';
import { dateTimeline } from '../conditions/meaning/date-timeline.js';
import { Meaning } from '../conditions/meaning/meaning.js';
import { treeTimeline } from '../conditions/meaning/tree-timeline.js';
import { turning, valueOfChange, type Timeline } from '../conditions/timelines/timeline.js';
import { ALWAYS, isTrue, NO } from '../conditions/timelines/truth.js';
import { day } from '../days/day.js';
import { print } from '../conditions/language/print.js';
import { neverTrue } from './never-true.js';

const RUNS = Number(process.env['RUNS'] ?? 150);
const X: Condition = { event: 'ratified', party: 'US' };
const Y: Condition = { event: 'armed_attack' };
const not = (tree: Condition): Condition => ({ not: tree });
const all = (...trees: Condition[]): Condition => ({ all: trees });
const any = (...trees: Condition[]): Condition => ({ any: trees });
const from = (on: string): Condition => ({ date: { from: day(on) } });
const before = (on: string): Condition => ({ date: { before: day(on) } });
const reached = (stage: 'accepted' | 'endorsed' | 'rejected'): Condition => ({ reached: { stage } });
const us = (atLeast: 'supports' | 'champions' | 'opposes'): Condition => ({
  stance: { party: 'US', atLeast },
});
const eu = (atLeast: number): Condition => ({ count: { of: 'EU', status: 'in_force', atLeast } });

describe('what can never be true', () => {
  test.each<[string, Condition]>([
    ['an event and its contrary', all(X, not(X))],
    ['a day before another, and after it', all(before('2026-03-01'), from('2026-03-01'))],
    ['a day, by the day before', { ...from('2026-03-01'), by: day('2026-02-28') }],
    ['a day later than its deadline', { ...from('2026-03-01'), plus: 'P1M', by: day('2026-03-31') }],
    ['an event a day ago that has not happened', all({ ...X, plus: 'P1D' }, not(X))],
    [
      'an event a month ago that has not happened four weeks ago',
      all({ ...X, plus: 'P1M' }, not({ ...X, plus: 'P4W' })),
    ],
    ['an event of a party that happened to none', all(X, not({ event: 'ratified' }))],
    [
      'an event by a day, and not by a later one',
      all({ ...X, by: day('2026-03-01') }, not({ ...X, by: day('2026-04-01') })),
    ],
    [
      'two of three that exclude each other',
      { atLeast: 2, of: [all(X, not(Y)), all(Y, not(X)), all(not(X), not(Y))] },
    ],
    ['either of two impossible things', any(all(X, not(X)), all(before('2026-01-01'), from('2026-01-02')))],
    ['two stages at once', all(reached('accepted'), reached('rejected'))],
    ['a stage without one before it', all(reached('accepted'), not(reached('endorsed')))],
    ['a stance without a weaker one', all(us('champions'), not(us('supports')))],
    ['ten of them and not five', all(eu(10), not(eu(5)))],
    ['anything and its contrary, later', { ...all(us('supports'), not(us('supports'))), plus: 'P1W' }],
  ])('%s', (_, tree) => {
    expect(neverTrue(tree, FORCE)).toBeDefined();
  });

  test.each<[string, Condition]>([
    ['an event that has not happened a day ago', all(X, not({ ...X, plus: 'P1D' }))],
    ['an event four weeks ago and not a month ago', all({ ...X, plus: 'P4W' }, not({ ...X, plus: 'P1M' }))],
    ['an event of one party and not of another', all(X, not({ event: 'ratified', party: 'GB' }))],
    [
      'an event by a day, and not by an earlier one',
      all(not({ ...X, by: day('2026-03-01') }), { ...X, by: day('2026-04-01') }),
    ],
    ['a stage now and not a day ago', all(reached('accepted'), not({ ...reached('accepted'), plus: 'P1D' }))],
    ['support that was there and is gone', all({ ...us('supports'), by: day('2026-03-01') }, us('opposes'))],
    ['five of them and not ten', all(eu(5), not(eu(10)))],
    ['a day between two', all(from('2026-03-01'), before('2026-03-02'))],
    ['thirty days, or a month, whichever is longer', all({ ...X, plus: 'P30D' }, not({ ...X, plus: 'P1M' }))],
  ])('but not %s', (_, tree) => {
    expect(neverTrue(tree, FORCE)).toBeUndefined();
  });

  it('is told as the part that suffices', () => {
    const tree = all(us('supports'), all(X, before('2026-03-01'), Y, from('2026-04-01')), eu(3));
    expect(print(neverTrue(tree, FORCE)!)).toBe('before 2026-03-01 and on or after 2026-04-01');
  });
});

describe('every condition that is told to be never true', () => {
  const trees = conditionsOver(BOOK_POOL, { maxDepth: 4, maxNodes: 14 }).map(aboutTroops);

  it('is true in no book', () => {
    const doubtful = trees.filter((tree) => neverTrue(tree, PROPOSALS[0]) !== undefined);
    fc.assert(
      fc.property(doubtful, fc.array(bookFacts(), { minLength: 5, maxLength: 5 }), (tree, books) => {
        for (const facts of books) {
          expect(wheneverTrue(new Meaning(Book.of(facts)).condition(tree, PROPOSALS[0]))).toBe(false);
        }
      }),
      { numRuns: RUNS },
    );
  });

  it('is just what no day of any event makes true, where all durations are of so many days', () => {
    const pool = {
      ...BOOK_POOL,
      eventTypes: fc.constantFrom('ceasefire_in_force', 'peace_agreement_signed'),
      days: daysBetween('2026-01-20', '2026-01-25'),
      durations: fc.constantFrom('P1D', 'P2D'),
    };
    const simple = conditionsOver(pool, { maxDepth: 3, maxNodes: 10, sorts: ['event', 'date'] }).map(plain);
    fc.assert(
      fc.property(simple, (tree) => {
        expect(neverTrue(tree, FORCE) === undefined).toBe(someDaysMakeTrue(tree));
      }),
      { numRuns: RUNS },
    );
  });
});

const wheneverTrue = (timeline: Timeline) => timeline.some((change) => isTrue(valueOfChange(change)));

/** The tree with events of no party in particular, and with deadlines only where what has come stays. */
function plain(tree: Condition): Condition {
  const { by: _by, ...open } = tree;
  if ('event' in tree) {
    const { party: _party, ...rest } = tree;
    return rest;
  }
  if ('date' in tree) return 'from' in tree.date ? tree : (open as Condition);
  if ('all' in tree) return { ...open, all: tree.all.map(plain) };
  if ('any' in tree) return { ...open, any: tree.any.map(plain) };
  if ('not' in tree) return { ...open, not: plain(tree.not) };
  return 'of' in tree ? { ...open, atLeast: tree.atLeast, of: tree.of.map(plain) } : tree;
}

const FIRST = dayNumber(day('2026-01-12'));
const LAST = dayNumber(day('2026-02-04'));
const DAYS = Array.from({ length: LAST - FIRST }, (_, at) => FIRST + ((at * 7) % (LAST - FIRST)));
/** Either event on any day, or on none. */
const HAPPENED = [
  turning(NO, FIRST - 400, ALWAYS),
  turning(NO, LAST + 4000, ALWAYS),
  ...DAYS.map((on) => turning(NO, on, ALWAYS)),
];

/** By trying all days. */
function someDaysMakeTrue(tree: Condition): boolean {
  return HAPPENED.some((ceasefire) =>
    HAPPENED.some((peace) =>
      wheneverTrue(
        treeTimeline(tree, (leaf: Leaf) => {
          if ('date' in leaf) return dateTimeline(leaf);
          return 'event' in leaf && leaf.event === 'ceasefire_in_force' ? ceasefire : peace;
        }),
      ),
    ),
  );
}
