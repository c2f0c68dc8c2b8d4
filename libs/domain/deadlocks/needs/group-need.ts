import type { PledgeFact } from '../../conditions/book/facts.js';
import type { CountLeaf, QuantityLeaf } from '../../conditions/condition.js';
import { BEYOND, dayNumber } from '../../conditions/days/day-number.js';
import { groupOf, pledgesIn } from '../../conditions/groups/group.js';
import { all, any, atLeast as soMany, sum, type Need, type Weighed } from './need.js';
import type { View } from './view.js';
import { wantOf, type Wanted } from './want.js';

/**
 * What a count or a sum of pledges in force needs: enough of them, or enough of them out of force. A pledge adds its
 * least where enough is wanted, its most where too few are. Of what is only on offer more may come: it needs nothing.
 */
export function groupNeed(leaf: CountLeaf | QuantityLeaf, wanted: Wanted, own: string, view: View): Need {
  const { status, atLeast } = 'count' in leaf ? leaf.count : leaf.quantity;
  if (status === 'offered') return true;
  const pledges = pledgesIn(groupOf(leaf, own), view.meaning.book);
  const need = ({ id }: PledgeFact): Need => ({ want: wantOf({ inForce: id }, wanted), via: leaf });

  if ('count' in leaf) {
    const parties = byParty(pledges, leaf.count.of, view);
    const needs = parties.map((theirs) => (wanted === 'true' ? any : all)(theirs.map(need)));
    return soMany(wanted === 'true' ? atLeast : parties.length - atLeast + 1, needs);
  }
  if (wanted === 'true')
    return sum(
      atLeast,
      pledges.map((one) => ({ need: need(one), weight: one.quantity!.min })),
    );
  const boundless = pledges.filter(({ quantity }) => quantity!.max === null);
  const bounded: Weighed[] = pledges
    .filter(({ quantity }) => quantity!.max !== null)
    .map((one) => ({ need: need(one), weight: one.quantity!.max! }));
  const most = bounded.reduce((total, { weight }) => total + weight, 0);
  return all([...boundless.map(need), sum(most - atLeast + 1, bounded)]);
}

/** The pledges of each party that belongs to the bloc on the asked day or later. */
function byParty(pledges: readonly PledgeFact[], bloc: string, { meaning, today }: View): PledgeFact[][] {
  const members = new Set(
    (meaning.book.memberships.get(bloc) ?? [])
      .filter(({ to }) => (to === null ? BEYOND : dayNumber(to)) > today)
      .map(({ member }) => member),
  );
  const found = new Map<string, PledgeFact[]>();
  for (const pledge of pledges) {
    if (members.has(pledge.party)) found.set(pledge.party, [...(found.get(pledge.party) ?? []), pledge]);
  }
  return [...found.values()];
}
