import { explain } from '../conditions/language/explain.js';
import type { Names } from '../conditions/language/names.js';
import { printLeaf } from '../conditions/language/print-leaf.js';
import type { Circle, Member } from './deadlock.js';
import { fingerprintOf } from './knots/fingerprint.js';
import type { Knot } from './knots/knot.js';
import type { Knotted } from './knots/knots-on.js';
import { inOrder, shortestCircles } from './knots/shortest-circles.js';
import type { View } from './needs/view.js';
import type { Hinge } from './needs/want.js';
import { pathOf } from './words/path.js';
import { controllerOfHinge } from './words/who.js';

/** Knots in words, without what they hold up and what would break them. */
export function circlesOf({ knots, view }: Knotted, names: Names = {}): Circle[] {
  return knots.map((knot) => circleOf(knot, view, names));
}

export function circleOf(knot: Knot, view: View, names: Names): Circle {
  return {
    key: fingerprintOf(knot),
    members: membersOf(knot, view, names),
    paths: shortestCircles(knot).map((circle) => pathOf(circle, names)),
  };
}

/** Ids of the pledges that some knots in words speak of. */
export function pledgesNamedBy({ knots }: Knotted): string[] {
  const ids = new Set<string>();
  for (const { leaf } of knots.flatMap(({ wants }) => [...wants.values()])) {
    if ('inForce' in leaf) ids.add(leaf.inForce);
    else if ('stance' in leaf && leaf.stance.on && 'pledge' in leaf.stance.on) ids.add(leaf.stance.on.pledge);
  }
  return [...ids].sort();
}

function membersOf(knot: Knot, view: View, names: Names): Member[] {
  const members = new Map<string, Member>();
  for (const { leaf } of inOrder(knot)) {
    const text = printLeaf(leaf);
    members.set(text, {
      ...kindOf(leaf, view),
      leaf: text,
      controlledBy: controllerOfHinge(leaf, view.meaning),
      says: explain(leaf, names),
    });
  }
  return [...members.values()];
}

function kindOf(leaf: Hinge, { meaning }: View): Pick<Member, 'kind' | 'pledge' | 'proposal'> {
  if ('inForce' in leaf) {
    const { id, proposal } = meaning.book.pledges.get(leaf.inForce)!;
    return { kind: 'pledge', pledge: id, proposal };
  }
  if ('event' in leaf) return { kind: 'event', pledge: null, proposal: null };
  const { proposal = null } = 'stance' in leaf ? leaf.stance : leaf.reached;
  return { kind: 'stance' in leaf ? 'stance' : 'stage', pledge: null, proposal };
}
