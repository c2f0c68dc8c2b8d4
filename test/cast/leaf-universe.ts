import type { BookFacts, PledgeFact } from '#domain/conditions/book/facts.js';
import type { EventLeaf, Leaf } from '#domain/conditions/condition.js';
import { printLeaf } from '#domain/conditions/language/print-leaf.js';
import type { Day } from '#domain/days/day.js';
import { about } from '#domain/unlock/want.js';
import { leavesWanted, textOf, type Told } from './supposed-leaves.js';

/**
 * All that might have to become so for a pledge to come into force: the leaves of its conditions and of those of the
 * pledges in them, as they are wanted, and what their parties may do with these pledges. Undefined where more is
 * thinkable: what is offered, counts that are not to be reached and ends that pledges hold off are left to tests of their own,
 * as are circles, and pledges that suspend themselves.
 */
export function leafUniverse(pledge: PledgeFact, facts: BookFacts, today: Day): Told[] | undefined {
  const found = new Map<string, Told>();
  const add = (told: Told) => found.set(textOf(told), told);
  const seen = new Set<PledgeFact>([pledge]);
  for (const { id, proposal, activatedBy, endedBy, steps, polarity } of seen) {
    if (polarity === 'refusal') continue;
    const ofPledge = { leaf: `pledge ${id} in force`, proposal, pledge: id };
    const latest = steps.filter(({ happenedOn }) => happenedOn <= today).at(-1);
    if (latest?.step === 'suspended') add({ ...ofPledge, act: 'resumes', wanted: 'true' });
    if (endedBy && leavesWanted(endedBy, 'false').some(isOpenEnd)) return undefined;
    const wanted = [
      ...(activatedBy ? leavesWanted(activatedBy, 'true') : []),
      ...(endedBy ? leavesWanted(endedBy, 'false') : []),
    ];
    for (const { leaf, wanted: value } of wanted) {
      if ('inForce' in leaf) {
        const other = facts.pledges.find((one) => one.id === leaf.inForce);
        if (other && value === 'true') seen.add(other);
        else if (other && other !== pledge)
          add({ act: 'suspends', leaf: printLeaf(leaf), wanted: value, proposal, pledge: other.id });
      } else if ('count' in leaf || 'quantity' in leaf) {
        const { status } = 'count' in leaf ? leaf.count : leaf.quantity;
        if (status === 'offered' || value === 'false') return undefined;
        for (const other of facts.pledges) if (other.proposal === proposal) seen.add(other);
      } else if ('date' in leaf) {
        if ('from' in leaf.date === (value === 'true'))
          add({ act: 'comes', leaf: printLeaf(leaf), wanted: value, proposal, pledge: null });
      } else if (!('event' in leaf && value === 'false' && hasHappened(leaf, facts))) {
        add({
          act: 'becomes_so',
          leaf: printLeaf(about(leaf, proposal)),
          wanted: value,
          proposal,
          pledge: null,
        });
      }
    }
  }
  return [...found.values()];
}

/** An end that holds while pledges are not in force holds no longer once it is unknown whether they are. */
const isOpenEnd = ({ leaf, wanted }: { leaf: Leaf; wanted: string }) =>
  wanted === 'true' && ('inForce' in leaf || 'count' in leaf || 'quantity' in leaf);

/** What has happened cannot turn out not to have. */
function hasHappened({ event, party }: EventLeaf, { events }: BookFacts): boolean {
  return events.some(
    (one) =>
      one.type === event && one.occurrence === 'occurred' && (party === undefined || one.party === party),
  );
}

/** Every subset, the empty one first. */
export function everySubset<T>(items: readonly T[]): T[][] {
  return items.reduce<T[][]>((subsets, item) => [...subsets, ...subsets.map((one) => [...one, item])], [[]]);
}
