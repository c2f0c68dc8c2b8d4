import fc from 'fast-check';
import type { Condition } from '#domain/conditions/condition.js';
import type {
  BookFacts,
  EventFact,
  MoveFact,
  PledgeFact,
  PositionFact,
} from '#domain/conditions/book/facts.js';
import { day, type Day } from '#domain/days/day.js';
import { MOVES } from '#domain/stages/moves.js';
import type { Stage } from '#domain/stages/stage.js';
import { ALL_STANCES } from '#domain/vocabulary/stances.js';
import { conditionsOver, type ConditionShape } from './condition-arbitraries.js';
import { daysBetween, type ConditionPool } from './condition-pools.js';

export const PARTIES = ['US', 'GB', 'PL'] as const;
export const PROPOSALS = ['UA-SG-2025-01', 'UA-SG-2026-01'] as const;
export const PLEDGES = ['p1', 'p2', 'p3', 'p4'] as const;

/** Everything in a random book happens on one of these days; conditions look at most a month and a week further. */
const FIRST = '2026-01-20';
const LAST = '2026-02-12';
const days = daysBetween(FIRST, LAST);
const parties = fc.constantFrom(...PARTIES);
const proposals = fc.constantFrom<string>(...PROPOSALS);

/** What the conditions of random books speak of: few things, so that they meet. */
export const BOOK_POOL: ConditionPool = {
  eventTypes: fc.constantFrom('ceasefire_in_force', 'ceasefire_breached', 'peace_agreement_signed'),
  parties,
  groups: fc.constant('EU'),
  proposals,
  clauses: fc.constant('reassurance-force'),
  pledges: fc.constantFrom(...PLEDGES),
  days,
  durations: fc.constantFrom('P1D', 'P2D', 'P1W', 'P1M'),
  counts: fc.integer({ min: 1, max: 3 }),
  amounts: fc.integer({ min: 1, max: 250 }),
};

export const EVENTS: fc.Arbitrary<EventFact> = fc.record({
  type: BOOK_POOL.eventTypes,
  party: fc.option(parties),
  occurrence: fc.constantFrom('occurred' as const, 'denied' as const),
  on: days,
});

export const POSITIONS: fc.Arbitrary<PositionFact> = fc.record({
  proposal: proposals,
  party: parties,
  about: fc.oneof(
    { weight: 3, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: fc.constant({ clause: 'reassurance-force' }) },
    { weight: 1, arbitrary: fc.constantFrom(...PLEDGES).map((pledge) => ({ pledge })) },
  ),
  stance: fc.constantFrom(...ALL_STANCES),
  statedOn: days,
  version: fc.integer({ min: 1, max: 3 }),
});

/** A way through the stages, each move on the day of the last one or later. */
export const MOVE_LISTS: fc.Arbitrary<MoveFact[]> = fc
  .array(fc.tuple(days, fc.nat({ max: 9 }), fc.boolean()), { maxLength: 6 })
  .map((steps) => {
    const moves: MoveFact[] = [];
    let stage: Stage = 'draft';
    let isFinal = false;
    for (const [happenedOn, choice, final] of steps.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))) {
      const open = MOVES.filter(({ from, unlessFinal }) => from.includes(stage) && !(isFinal && unlessFinal));
      if (open.length === 0) break;
      const move = open[choice % open.length]!;
      isFinal = move.name === 'reject' ? final : isFinal && move.name === 'withdraw';
      moves.push({ move: move.name, to: move.to, happenedOn, final: isFinal });
      stage = move.to;
    }
    return moves;
  });

const quantities = fc
  .tuple(fc.nat({ max: 100 }), fc.option(fc.nat({ max: 100 })))
  .map(([min, more]) => ({ min, max: more === null ? null : min + more, unit: 'personnel' as const }));

/** Steps as the ladder allows them: suspended and resumed, at last perhaps withdrawn. */
const stepLists = (pledgedOn: Day) =>
  fc.tuple(fc.array(days, { maxLength: 3 }), fc.boolean()).map(([on, withdrawn]) =>
    on
      .filter((happenedOn) => happenedOn >= pledgedOn)
      .sort()
      .map((happenedOn, at, all) => ({
        happenedOn,
        step:
          withdrawn && at === all.length - 1
            ? ('withdrawn' as const)
            : at % 2 === 0
              ? ('suspended' as const)
              : ('committed' as const),
      })),
  );

export interface BookShape {
  readonly conditions?: ConditionShape;
  /** Pledges may end, be suspended or withdrawn, expire and snap back; they may, unless this says no. */
  readonly endings?: boolean;
}

export function pledgesWith(
  id: string,
  { conditions = {}, endings = true }: BookShape,
): fc.Arbitrary<PledgeFact> {
  const trees = conditionsOver(BOOK_POOL, { maxDepth: 3, maxNodes: 8, ...conditions }).map(aboutTroops);
  const seldom = <T>(arbitrary: fc.Arbitrary<T>) =>
    endings ? fc.option(arbitrary, { freq: 2 }) : fc.constant(null);
  return fc
    .record({
      party: parties,
      proposal: proposals,
      polarity: fc.constantFrom('offer' as const, 'offer' as const, 'offer' as const, 'refusal' as const),
      pledgedOn: days,
      quantity: quantities,
      activatedBy: fc.option(trees, { freq: 8 }),
      unconditional: fc.boolean(),
      endedBy: seldom(trees),
      expiresOn: seldom(days),
      snapsBack: endings ? fc.boolean() : fc.constant(false),
    })
    .chain((drawn) => {
      const steps = endings ? stepLists(drawn.pledgedOn) : fc.constant([]);
      return steps.map((taken): PledgeFact => {
        const { snapsBack, unconditional, activatedBy, expiresOn, ...rest } = drawn;
        const sanctions = snapsBack ? { target: 'US', snapsBack } : null;
        return {
          ...rest,
          id,
          kind: sanctions ? 'sanctions' : 'troops',
          domain: sanctions ? null : 'land',
          money: null,
          sanctions,
          activatedBy: drawn.polarity === 'refusal' ? null : activatedBy,
          unconditional: activatedBy === null && unconditional,
          expiresOn: expiresOn !== null && expiresOn > rest.pledgedOn ? expiresOn : null,
          steps: drawn.polarity === 'refusal' ? [] : taken,
        };
      });
    });
}

/** The same tree, counting and adding up what the pledges of random books are: troops on land. */
export function aboutTroops(tree: Condition): Condition {
  if ('all' in tree) return { ...tree, all: tree.all.map(aboutTroops) };
  if ('any' in tree) return { ...tree, any: tree.any.map(aboutTroops) };
  if ('not' in tree) return { ...tree, not: aboutTroops(tree.not) };
  if ('of' in tree) return { ...tree, of: tree.of.map(aboutTroops) };
  if ('count' in tree) {
    const { kind: _, domain: __, ...rest } = tree.count;
    return { ...tree, count: { ...rest, kind: 'troops' } };
  }
  if ('quantity' in tree) {
    const { domain: _, ...rest } = tree.quantity;
    return { ...tree, quantity: { ...rest, kind: 'troops', unit: 'personnel' } };
  }
  return tree;
}

/** Random books over the pool, in which pledges wait for each other again and again. */
export function bookFacts(shape: BookShape = {}): fc.Arbitrary<BookFacts> {
  return fc.record({
    eventTypes: fc.constant([
      { name: 'ceasefire_in_force', once: false },
      { name: 'ceasefire_breached', once: false },
      { name: 'peace_agreement_signed', once: true },
    ]),
    events: fc.array(EVENTS, { maxLength: 6 }),
    proposals: fc
      .tuple(...PROPOSALS.map((reference) => MOVE_LISTS.map((moves) => ({ reference, moves }))))
      .map((all) => all.map((proposal) => ({ ...proposal, openedOn: day(FIRST), proponents: ['GB'] }))),
    positions: fc.array(POSITIONS, { maxLength: 5 }),
    memberships: fc
      .tuple(
        ...PARTIES.map((member) =>
          fc.option(fc.tuple(days, fc.option(days)).map((span) => ({ member, span }))),
        ),
      )
      .map((all) =>
        all.flatMap((membership) => {
          if (!membership) return [];
          const [from, to] = membership.span;
          return [{ bloc: 'EU', member: membership.member, from, to: to !== null && to > from ? to : null }];
        }),
      ),
    pledges: fc.tuple(...PLEDGES.map((id) => pledgesWith(id, shape))),
  });
}
