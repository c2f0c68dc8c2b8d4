import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { EVENTS, POSITIONS, bookFacts } from '../../../test/cast/book-arbitraries.js';
import { boundBooks } from '../../../test/cast/bound-books.js';
import { Book } from '../conditions/book/book.js';
import type { BookFacts, PledgeFact } from '../conditions/book/facts.js';
import type { Condition } from '../conditions/condition.js';
import { dayNumber } from '../conditions/days/day-number.js';
import { spanOf, spanOn } from '../conditions/history/pledge-history.js';
import { asLeaf } from '../conditions/explanation/looked-at.js';
import { operandsOf } from '../conditions/language/operands.js';
import { Meaning } from '../conditions/meaning/meaning.js';
import { dayOfChange, valueOfChange, valueOn } from '../conditions/timelines/timeline.js';
import { isTrue } from '../conditions/timelines/truth.js';
import { day } from '../days/day.js';
import { suppose } from '../scenarios/suppose.js';
import type { Deadlock } from './deadlock.js';
import { deadlocksOn } from './deadlocks.js';

const RUNS = Number(process.env['RUNS'] ?? 150);
/** After everything that random books record. */
const TODAY = day('2026-02-13');
const found = (book: Book) => deadlocksOn(new Meaning(book), TODAY);

/** Ids of the pledges that cannot come into force. */
const stuck = ({ paths, holdsUp }: Deadlock): string[] => [
  ...holdsUp,
  ...paths.flatMap(({ steps }) => steps.flatMap((step) => /^pledge (\S+) in force$/.exec(step)?.[1] ?? [])),
];

const DENSE = { sorts: ['inForce', 'inForce', 'inForce', 'event', 'reached', 'stance', 'count'] as const };
const BOOKS = fc
  .constantFrom({}, { conditions: DENSE }, { endings: false, conditions: DENSE })
  .chain((shape) => boundBooks(shape));

describe('every deadlock', () => {
  it('is of pledges that are pending, and whatever else is recorded they stay out of force', () => {
    const records = fc.record({
      events: fc.array(EVENTS, { maxLength: 6 }),
      positions: fc.array(POSITIONS, { maxLength: 4 }),
    });
    fc.assert(
      fc.property(BOOKS, records, (facts, later) => {
        const book = Book.of(facts);
        const pledges = found(book).flatMap(stuck);
        const bound = new Set(facts.pledges.map(({ bringsAbout }) => JSON.stringify(bringsAbout ?? null)));
        const events = later.events
          .filter(({ type }) => ![...bound].some((text) => text.includes(`"event":"${type}"`)))
          .map((event) => ({ ...event, on: day(`2026-03-${event.on.slice(-2)}`) }));
        const positions = later.positions
          .filter(({ party }) => ![...bound].some((text) => text.includes(`"stance":{"party":"${party}"`)))
          .map((position) => ({ ...position, statedOn: day(`2026-03-${position.statedOn.slice(-2)}`) }));
        const meaning = new Meaning(book.with({ events, positions }));
        for (const id of pledges) {
          expect(spanOf(spanOn(new Meaning(book).pledge(id)!, dayNumber(TODAY))!).status).toBe('pending');
          const timeline = meaning.inForce(id);
          const after = timeline
            .filter((change) => dayOfChange(change) > dayNumber(TODAY))
            .map(valueOfChange);
          expect([valueOn(timeline, dayNumber(TODAY)), ...after].filter(isTrue)).toEqual([]);
        }
      }),
      { numRuns: RUNS },
    );
  });

  it('is gone once any of its breaking sets is supposed, and not without each of its moves', () => {
    fc.assert(
      fc.property(BOOKS, (facts) => {
        const book = Book.of(facts);
        for (const { paths, breaks } of found(book)) {
          const told = new Set(paths.flatMap(({ steps }) => steps));
          const remains = (moves: (typeof breaks)[number]['moves']) => {
            const supposed = suppose(
              book,
              moves.flatMap((move) => move.suppose),
            );
            if (!('book' in supposed)) throw new Error(JSON.stringify(supposed.blockers));
            return found(supposed.book).some((other) =>
              other.paths.every(({ steps }) => steps.every((step) => told.has(step))),
            );
          };
          expect(breaks.length).toBeGreaterThan(0);
          for (const { moves } of breaks) {
            expect(remains(moves)).toBe(false);
            for (const move of moves) expect(remains(moves.filter((other) => other !== move))).toBe(true);
          }
        }
      }),
      { numRuns: RUNS },
    );
  });

  it('is the same in whatever order the facts come', () => {
    const shuffled = BOOKS.chain((facts) =>
      fc.record({
        facts: fc.constant(facts),
        pledges: fc.shuffledSubarray([...facts.pledges], { minLength: facts.pledges.length }),
        memberships: fc.shuffledSubarray([...facts.memberships], { minLength: facts.memberships.length }),
      }),
    );
    fc.assert(
      fc.property(shuffled, ({ facts, ...order }) => {
        expect(found(Book.of({ ...facts, ...order }))).toEqual(found(Book.of(facts)));
      }),
      { numRuns: RUNS },
    );
  });

  it('needs pledges that refer to each other', () => {
    const sorts = ['event', 'date', 'reached', 'stance', 'inForce'] as const;
    const upward = bookFacts({ conditions: { sorts } }).map((facts) => ({
      ...facts,
      pledges: facts.pledges.map((pledge, at) => ({
        ...pledge,
        activatedBy: pledge.activatedBy && lookingDown(pledge.activatedBy, at),
        endedBy: pledge.endedBy && lookingDown(pledge.endedBy, at),
      })),
    }));
    fc.assert(
      fc.property(upward, (facts) => {
        expect(found(Book.of(facts))).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  });

  it('holds exactly what could come about at once and not one after the other', () => {
    const plain = bookFacts({ endings: false, conditions: { sorts: ['inForce', 'event'] } }).map((facts) => ({
      ...facts,
      events: [],
      proposals: facts.proposals.map((proposal) => ({ ...proposal, moves: [] })),
      pledges: facts.pledges.map((pledge) => ({
        ...pledge,
        activatedBy: pledge.activatedBy && bare(pledge.activatedBy),
      })),
    }));
    fc.assert(
      fc.property(plain, (facts) => {
        expect([...new Set(found(Book.of(facts)).flatMap(stuck))].sort()).toEqual(stuckBySets(facts));
      }),
      { numRuns: RUNS },
    );
  });
});

/** The tree with every pledge replaced by one that stands before its own: none refers to itself or upwards. */
function lookingDown(tree: Condition, at: number): Condition {
  if ('inForce' in tree) {
    const below = Number(tree.inForce.slice(1)) % (at + 1);
    return below === 0 ? { event: 'peace_agreement_signed' } : { ...tree, inForce: `p${below}` };
  }
  return mapped(tree, (operand) => lookingDown(operand, at));
}

/** The tree without modifiers and without "not". */
function bare(tree: Condition): Condition {
  const { plus: _plus, by: _by, ...node } = tree;
  return 'not' in node ? bare(node.not) : mapped(node as Condition, bare);
}

function mapped(tree: Condition, each: (operand: Condition) => Condition): Condition {
  if ('all' in tree) return { ...tree, all: tree.all.map(each) };
  if ('any' in tree) return { ...tree, any: tree.any.map(each) };
  if ('not' in tree) return { ...tree, not: each(tree.not) };
  return 'of' in tree ? { ...tree, of: tree.of.map(each) } : tree;
}

/**
 * By trying every set of pledges: of what is in some set whose members support each other, that which is missing from
 * some set that is closed.
 */
function stuckBySets({ pledges }: BookFacts): string[] {
  const sets = Array.from({ length: 2 ** pledges.length }, (_, bits) =>
    pledges.filter((_pledge, at) => (bits & (1 << at)) !== 0),
  );
  const holds = (pledge: PledgeFact, set: readonly PledgeFact[]) =>
    pledge.polarity === 'offer' && (pledge.activatedBy === null || holdsIn(pledge.activatedBy, set));
  const supporting = sets.filter((set) => set.every((pledge) => holds(pledge, set)));
  const closed = sets.filter((set) => pledges.every((pledge) => set.includes(pledge) || !holds(pledge, set)));
  return pledges
    .filter((pledge) => supporting.some((set) => set.includes(pledge)))
    .filter((pledge) => closed.some((set) => !set.includes(pledge)))
    .map(({ id }) => id)
    .sort();
}

function holdsIn(tree: Condition, set: readonly PledgeFact[]): boolean {
  const leaf = asLeaf(tree);
  if (leaf) return !('inForce' in leaf) || set.some(({ id }) => id === leaf.inForce);
  const held = operandsOf(tree).filter((operand) => holdsIn(operand, set)).length;
  return held >= ('any' in tree ? 1 : 'of' in tree ? tree.atLeast : operandsOf(tree).length);
}
