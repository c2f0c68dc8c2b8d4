import { dayNumber } from '../conditions/days/day-number.js';
import { explain } from '../conditions/language/explain.js';
import type { Names } from '../conditions/language/names.js';
import { printLeaf } from '../conditions/language/print-leaf.js';
import type { Meaning } from '../conditions/meaning/meaning.js';
import type { Day } from '../days/day.js';
import { breakOf } from './breaks/breaking-move.js';
import { breakingSets } from './breaks/breaking-sets.js';
import type { Deadlock, Member } from './deadlock.js';
import { fingerprintOf } from './knots/fingerprint.js';
import { heldUpBy, waitedForBy } from './knots/held-up.js';
import { knotsIn, type Knot } from './knots/knot.js';
import { inOrder, shortestCircles } from './knots/shortest-circles.js';
import { stuckIn } from './knots/stuck.js';
import { Bringers } from './needs/bringers.js';
import { networkOf } from './needs/network.js';
import type { View } from './needs/view.js';
import { pendingPledges } from './needs/pending-pledges.js';
import type { Hinge, Want } from './needs/want.js';
import { pathOf } from './words/path.js';
import { controllerOfHinge, pledgeWords } from './words/who.js';

/**
 * What waits for itself on a day: every knot of conditions through pledges, events that pledges bring about, stances and
 * stages, in which nothing can come first, and which therefore holds something up. A circle with an open way round is
 * none, nor one that something else keeps from coming about. In the order of their first members.
 */
export function deadlocksOn(meaning: Meaning, on: Day, names: Names = {}): Deadlock[] {
  const today = dayNumber(on);
  const view: View = { meaning, today, bringers: new Bringers(meaning, today) };
  const roots = pendingPledges(view);
  const network = networkOf(roots, view);
  const stuck = stuckIn(network);
  const backwards = waitedForBy(stuck);

  const deadlocks = knotsIn(network, roots, stuck).map((knot): Deadlock => {
    const paths = shortestCircles(knot).map((circle) => pathOf(circle, names));
    const holdsUp = pledgesIn(
      [...heldUpBy(knot, backwards)].map((key) => network.get(key)!.want),
      knot,
    );
    const { sets, complete } = breakingSets(knot, network, stuck);
    return {
      key: fingerprintOf(knot),
      members: membersOf(knot, view, names),
      paths,
      holdsUp,
      breaks: sets.map((set) => breakOf(set, view, names)),
      allBreaks: complete,
      sentence: sentenceOf(paths[0]!.sentence, holdsUp, names),
    };
  });
  const first = ({ paths }: Deadlock) => paths[0]!.steps[0]!;
  return deadlocks.sort((a, b) => (first(a) < first(b) ? -1 : 1));
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

/** The pledges that some wants would have in force, unless they are in the knot themselves. */
function pledgesIn(wants: readonly Want[], knot: Knot): string[] {
  const ids = new Set<string>();
  for (const { leaf, wanted } of wants) if ('inForce' in leaf && wanted === 'true') ids.add(leaf.inForce);
  for (const { leaf } of knot.wants.values()) if ('inForce' in leaf) ids.delete(leaf.inForce);
  return [...ids].sort();
}

function sentenceOf(circle: string, holdsUp: readonly string[], names: Names): string {
  if (holdsUp.length === 0) return circle;
  return `${circle} It holds up ${holdsUp.map((id) => pledgeWords(id, names)).join(', ')}.`;
}
