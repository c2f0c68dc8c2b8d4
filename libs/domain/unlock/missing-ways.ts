import type { PledgeFact } from '../conditions/book/facts.js';
import { components } from '../conditions/circles/components.js';
import type { Condition } from '../conditions/condition.js';
import { spanOf, spanOn } from '../conditions/history/pledge-history.js';
import { writeHistory } from '../conditions/history/write-history.js';
import type { Meaning } from '../conditions/meaning/meaning.js';
import { dayOfChange, valueOfChange, valueOn } from '../conditions/timelines/timeline.js';
import { isTrue } from '../conditions/timelines/truth.js';
import { isSettledRecord } from './is-settled-record.js';
import { LeafWays } from './leaf-ways.js';
import { lookedInto } from './looked-into.js';
import { treeWays } from './tree-ways.js';
import { waived } from './waived.js';
import { anyWays, bothWays, NO_WAY, NOTHING_WANTED, timed, unproven, wanting, type Ways } from './ways.js';
import type { Wants } from './wants.js';
import type { WaysAsked } from './ways-asked.js';

const NOT_MADE = { status: 'pending', code: undefined } as const;

/**
 * The ways in which pledges may come into force, read from their conditions: through operators, and through pledges and
 * groups of pledges into what those wait for, down to what somebody decides. Where the answer is not certain it still
 * has to be seen whether a way leads there. Each pledge is looked into once, those it waits for first; those of a circle
 * until nothing more follows.
 */
export class MissingWays {
  private readonly known = new Map<string, Ways>();
  private readonly circles = new Map<string, readonly string[]>();
  private readonly leaves: LeafWays;

  constructor(
    private readonly meaning: Meaning,
    private readonly wants: Wants,
    private readonly asked: WaysAsked,
  ) {
    this.leaves = new LeafWays(meaning, wants, asked, (id) => this.known.get(id) ?? NO_WAY);
  }

  /** The ways for a pledge of the book. */
  of(id: string): Ways {
    const known = this.known.get(id);
    if (known) return known;
    const needs = new Map<string, readonly string[]>();
    const found = components(id, (of) => {
      const open = this.needs(of).filter((need) => !this.known.has(need));
      needs.set(of, open);
      return open;
    });
    for (const component of found) {
      const isCircle = component.length > 1 || needs.get(component[0]!)!.includes(component[0]!);
      if (isCircle) this.settleCircle(component);
      else this.known.set(component[0]!, this.reckon(this.pledge(component[0]!)));
    }
    return this.known.get(id)!;
  }

  /** The circle that a pledge is in: the pledges that wait for each other, in the order of their ids; else none. */
  circleOf(id: string): readonly string[] {
    return this.circles.get(id) ?? [];
  }

  private settleCircle(component: readonly string[]): void {
    const members = [...component].sort();
    for (const id of members) {
      this.circles.set(id, members);
      this.known.set(id, NO_WAY);
    }
    for (let round = 0, changes = true; changes && round <= 2 * members.length; round++) {
      changes = false;
      for (const id of members) {
        const ways = unproven(this.reckon(this.pledge(id)));
        if (JSON.stringify(ways) === JSON.stringify(this.known.get(id))) continue;
        this.known.set(id, ways);
        changes = true;
      }
    }
  }

  private reckon(pledge: PledgeFact): Ways {
    const { id, proposal, activatedBy, endedBy, unconditional } = pledge;
    const { on, limit } = this.asked;
    const isSettled = isSettledRecord(pledge, on, this.meaning.book);
    if (isTrue(valueOn(this.meaning.inForce(id), on)))
      return isSettled ? NOTHING_WANTED : timed(NOTHING_WANTED);
    const span = spanOn(this.meaning.pledge(id)!, on);
    const { status, code } = span === undefined ? NOT_MADE : spanOf(span);
    if (status === 'ended' && code === 'ended_by_condition') return this.breach(pledge);
    if (status !== 'pending' && status !== 'suspended') return NO_WAY;

    const hasStarted = unconditional || (status === 'suspended' && this.wouldBeInForce(pledge));
    let ways = hasStarted ? NOTHING_WANTED : this.start(pledge);
    const circle = this.circleOf(id);
    if (circle.length > 0 && activatedBy && !hasStarted) {
      const rest = this.ways(waived(activatedBy, proposal, circle, this.meaning.book), pledge);
      ways = anyWays([ways, bothWays(this.act('goes_first', pledge), rest, limit)], limit);
    }
    if (endedBy) {
      const end = this.meaning.condition(endedBy, proposal);
      const endHolds = isTrue(valueOn(end, on));
      const endPasses = end.some((change) => dayOfChange(change) > on && !isTrue(valueOfChange(change)));
      const unended = this.unended(ways, pledge);
      if (endHolds && !endPasses) ways = unended;
      else if (endHolds || this.asked.isLasting) ways = anyWays([timed(ways), unended], limit);
    }
    if (status === 'suspended') {
      const resumed = anyWays([this.act('resumes', pledge), this.breach(pledge)], limit);
      ways = bothWays(resumed, ways, limit);
    }
    return isSettled ? ways : timed(ways);
  }

  /** Whether a pledge would be in force if its party had not suspended it: what has started need not start again. */
  private wouldBeInForce(pledge: PledgeFact): boolean {
    const { inForce } = writeHistory({ ...pledge, steps: [] }, this.meaning.givens(pledge));
    return isTrue(valueOn(inForce, this.asked.on));
  }

  private start(pledge: PledgeFact): Ways {
    return pledge.activatedBy ? this.ways(pledge.activatedBy, pledge) : this.act('commits', pledge);
  }

  /** The same, and what ends it does not hold. */
  private unended(ways: Ways, pledge: PledgeFact): Ways {
    const end = treeWays(pledge.endedBy!, 'false', this.asked.on, pledge.proposal, this.leaves);
    return bothWays(ways, end, this.asked.limit);
  }

  private ways(tree: Condition, { proposal }: PledgeFact): Ways {
    return treeWays(tree, 'true', this.asked.on, proposal, this.leaves);
  }

  /** What brings a pledge back that snaps back; a suspended one if it is in force on the day itself. */
  private breach({ sanctions, proposal }: PledgeFact): Ways {
    if (!sanctions?.snapsBack) return NO_WAY;
    const leaf = { event: 'ceasefire_breached', party: sanctions.target };
    return timed(
      wanting(this.wants.number({ act: 'becomes_so', leaf, wanted: 'true', own: proposal }), false),
    );
  }

  private act(act: 'goes_first' | 'commits' | 'resumes', { id, proposal }: PledgeFact): Ways {
    const circle = act === 'goes_first' ? this.circleOf(id) : [];
    return wanting(this.wants.number({ act, pledge: id, own: proposal, circle }), false);
  }

  private needs(id: string): readonly string[] {
    const pledge = this.pledge(id);
    if (isTrue(valueOn(this.meaning.inForce(id), this.asked.on))) return [];
    return lookedInto(pledge, this.meaning.book);
  }

  private pledge(id: string): PledgeFact {
    return this.meaning.book.pledges.get(id)!;
  }
}
