import type { BookFacts, PledgeFact } from '#domain/conditions/book/facts.js';
import type { Condition, CountLeaf, Leaf, QuantityLeaf } from '#domain/conditions/condition.js';
import { day, type Day } from '#domain/days/day.js';
import { Temporal } from 'temporal-polyfill';
import { circlesOf } from './day-by-day-circles.js';
import { nextPhases, type PhaseSets, truthOfPhases } from './day-by-day-phases.js';
import { recordTruth } from './day-by-day-records.js';
import { and, atLeast, not, or, resolved, type Reckoned } from './day-by-day-truths.js';

/**
 * The meaning of a book in the slowest and plainest way: for each day in turn, and on it for each pledge, from the
 * definitions. Shares no code with the timelines; a test holds the two against each other.
 */
export class DayByDay {
  readonly days: readonly Day[];
  private readonly inForce = new Map<string, Map<Day, Reckoned>>();
  private readonly phases = new Map<string, PhaseSets>();
  private readonly suspensionLifted = new Map<string, Day>();
  private readonly circles: readonly (readonly PledgeFact[])[];
  private readonly real: ReadonlySet<PledgeFact>;

  constructor(
    private readonly facts: BookFacts,
    first: string,
    last: string,
    /** In which order the pledges of a circle are looked at; it must not matter. */
    private readonly order: (pledges: readonly PledgeFact[]) => readonly PledgeFact[] = (pledges) => pledges,
  ) {
    this.days = daysFrom(first, last);
    this.circles = circlesOf(facts);
    this.real = new Set(circlesOf(facts, true).flat());
    for (const today of this.days) for (const circle of this.circles) this.settle(circle, today);
  }

  pledge(id: string, on: Day): Reckoned {
    return closed(this.inForce.get(id)?.get(on) ?? 'false');
  }

  /** What a tree is worth on a day; before the first day it is worth what it is on that. */
  tree(tree: Condition, own: string, on: Day, circle: readonly PledgeFact[] = []): Reckoned {
    const { plus, by, ...node } = tree as Condition & { plus?: string; by?: Day };
    if (by !== undefined) {
      const { by: _, ...without } = tree;
      const since = on <= by ? [on] : this.days.filter((other) => other >= by && other <= on);
      return since.map((other) => this.tree(without as Condition, own, other, circle)).reduce(and);
    }
    if (plus !== undefined) return this.tree(node as Condition, own, this.before(on, plus), circle);
    const below = (operand: Condition) => this.tree(operand, own, on, circle);
    if ('all' in node) return node.all.map(below).reduce(and);
    if ('any' in node) return node.any.map(below).reduce(or);
    if ('not' in node) return not(below(node.not));
    if ('of' in node) return atLeast(node.atLeast, node.of.map(below));
    return this.leaf(node as Leaf, own, on, circle);
  }

  private leaf(leaf: Leaf, own: string, on: Day, circle: readonly PledgeFact[]): Reckoned {
    if ('inForce' in leaf) return this.seen(leaf.inForce, on, circle);
    if ('count' in leaf || 'quantity' in leaf) return this.counted(leaf, own, on, circle);
    return recordTruth(leaf, own, on, this.facts);
  }

  /** Whether a pledge is in force, as one of a circle sees it. */
  private seen(id: string, on: Day, circle: readonly PledgeFact[]): Reckoned {
    const pledge = this.facts.pledges.find((other) => other.id === id);
    if (!pledge) return 'unknown';
    const found = this.inForce.get(id)?.get(on) ?? (on < this.days[0]! ? 'false' : 'open');
    return circle.includes(pledge) ? found : closed(found);
  }

  private counted(
    leaf: CountLeaf | QuantityLeaf,
    own: string,
    on: Day,
    circle: readonly PledgeFact[],
  ): Reckoned {
    const { status, atLeast: least } = 'count' in leaf ? leaf.count : leaf.quantity;
    const pledges = this.facts.pledges.filter(
      ({ proposal, polarity, kind }) => proposal === own && polarity === 'offer' && kind === 'troops',
    );
    const worth = (pledge: PledgeFact): Reckoned =>
      status === 'in_force'
        ? this.seen(pledge.id, on, circle)
        : this.isOffered(pledge, on)
          ? 'true'
          : 'false';
    const worths = pledges.map((pledge) => ({ pledge, worth: worth(pledge) }));
    return resolved(
      worths.map((one) => one.worth),
      (truths) => {
        const known = worths.map(({ pledge }, at) => ({ pledge, truth: truths[at]! }));
        const [low, high] = 'count' in leaf ? this.members(leaf, known, on) : sums(known);
        return low >= least ? 'true' : high < least ? 'false' : 'unknown';
      },
    );
  }

  private members({ count }: CountLeaf, known: Known[], on: Day): [number, number] {
    const members = this.facts.memberships
      .filter(({ bloc, from, to }) => bloc === count.of && from <= on && (to === null || on < to))
      .map(({ member }) => member);
    const having = (truths: string[]) =>
      members.filter((member) =>
        known.some(({ pledge, truth }) => pledge.party === member && truths.includes(truth)),
      );
    return [having(['true']).length, having(['true', 'unknown']).length];
  }

  private settle(circle: readonly PledgeFact[], today: Day): void {
    const alone = !this.real.has(circle[0]!);
    const found = new Map<string, PhaseSets>();
    for (const { id } of circle) this.remember(id, today, 'open');
    for (let changed = true; changed;) {
      changed = false;
      for (const pledge of this.order(circle)) {
        const phases = this.phasesOn(pledge, today, alone ? [] : circle);
        const truth = this.truthOn(pledge, phases, today);
        found.set(pledge.id, phases);
        if (this.inForce.get(pledge.id)!.get(today) !== 'open' || truth === 'open') continue;
        this.remember(pledge.id, today, truth);
        changed = true;
      }
    }
    for (const [id, phases] of found) this.phases.set(id, phases);
  }

  private phasesOn(pledge: PledgeFact, today: Day, circle: readonly PledgeFact[]): PhaseSets {
    const before = this.phases.get(pledge.id) ?? [['waiting']];
    if (today < pledge.pledgedOn || (pledge.expiresOn !== null && today >= pledge.expiresOn)) return before;
    const worth = (tree: Condition, on: Day) => this.tree(tree, pledge.proposal, on, circle);
    const yesterday = this.before(today, 'P1D');
    const start = pledge.activatedBy
      ? worth(pledge.activatedBy, today)
      : pledge.unconditional
        ? 'true'
        : 'unknown';
    const end = pledge.endedBy ? worth(pledge.endedBy, today) : 'false';
    const endBefore = pledge.endedBy && today > pledge.pledgedOn ? worth(pledge.endedBy, yesterday) : 'false';
    return nextPhases(before, { start, end, endBefore, breached: this.isBreached(pledge, today) });
  }

  /** Whether a pledge in these phases is in force, all told. */
  private truthOn(pledge: PledgeFact, phases: PhaseSets, today: Day): Reckoned {
    if (today < pledge.pledgedOn || pledge.polarity === 'refusal') return 'false';
    const truth = truthOfPhases(phases);
    if (this.isOffered(pledge, today)) return truth;
    if (!this.isOffered(pledge, today, true)) return 'false';
    if (truth === 'true' && this.isBreached(pledge, today)) this.suspensionLifted.set(pledge.id, today);
    const lifted = this.suspensionLifted.get(pledge.id);
    const suspended = pledge.steps.filter(({ happenedOn }) => happenedOn <= today).at(-1)!.happenedOn;
    return lifted !== undefined && lifted >= suspended ? truth : 'false';
  }

  private isBreached({ sanctions }: PledgeFact, today: Day): boolean {
    if (!sanctions?.snapsBack) return false;
    return this.facts.events.some(
      ({ type, occurrence, on, party }) =>
        type === 'ceasefire_breached' &&
        occurrence === 'occurred' &&
        on === today &&
        (party === null || party === sanctions.target),
    );
  }

  private isOffered(pledge: PledgeFact, on: Day, evenSuspended = false): boolean {
    const moves = this.facts.proposals.find(({ reference }) => reference === pledge.proposal)!.moves;
    const move = moves.filter(({ happenedOn }) => happenedOn <= on).at(-1);
    const step = pledge.steps.filter(({ happenedOn }) => happenedOn <= on).at(-1)?.step;
    return (
      pledge.pledgedOn <= on &&
      (pledge.expiresOn === null || on < pledge.expiresOn) &&
      step !== 'withdrawn' &&
      (step !== 'suspended' || evenSuspended) &&
      move?.to !== 'withdrawn' &&
      !(move?.to === 'rejected' && move.final)
    );
  }

  private remember(id: string, on: Day, truth: Reckoned): void {
    if (!this.inForce.has(id)) this.inForce.set(id, new Map());
    this.inForce.get(id)!.set(on, truth);
  }

  /** The last day from which a duration does not lead past a day. */
  private before(on: Day, plus: string): Day {
    const known = earlier.get(`${on} ${plus}`);
    if (known) return known;
    let from = Temporal.PlainDate.from(on);
    while (Temporal.PlainDate.compare(from.add(plus), on) > 0) from = from.subtract({ days: 1 });
    const found = day(from.toString());
    earlier.set(`${on} ${plus}`, found);
    return found;
  }
}

const earlier = new Map<string, Day>();

type Known = { pledge: PledgeFact; truth: Reckoned };

function sums(known: Known[]): [number, number] {
  let [low, high] = [0, 0];
  for (const { pledge, truth } of known) {
    if (truth === 'true') low += pledge.quantity!.min;
    if (truth !== 'false') high += pledge.quantity!.max ?? Infinity;
  }
  return [low, high];
}

const closed = (truth: Reckoned): Reckoned => (truth === 'open' ? 'unknown' : truth);

function daysFrom(first: string, last: string): Day[] {
  const days: Day[] = [];
  for (
    let at = Temporal.PlainDate.from(first);
    Temporal.PlainDate.compare(at, last) <= 0;
    at = at.add('P1D')
  ) {
    days.push(day(at.toString()));
  }
  return days;
}
