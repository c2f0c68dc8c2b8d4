import type { Names } from '../conditions/language/names.js';
import type { Meaning } from '../conditions/meaning/meaning.js';
import type { Day } from '../days/day.js';
import { breakOf } from './breaks/breaking-move.js';
import { breakingSets } from './breaks/breaking-sets.js';
import { circleOf } from './circles.js';
import type { Deadlock } from './deadlock.js';
import { heldUpBy, waitedForBy } from './knots/held-up.js';
import type { Knot } from './knots/knot.js';
import { knotsOn } from './knots/knots-on.js';
import type { Want } from './needs/want.js';
import { pledgeWords } from './words/who.js';

/**
 * What waits for itself on a day: every knot of conditions through pledges, events that pledges bring about, stances and
 * stages, in which nothing can come first, and which therefore holds something up. A circle with an open way round is
 * none, nor one that something else keeps from coming about. In the order of their first members.
 */
export function deadlocksOn(meaning: Meaning, on: Day, names: Names = {}): Deadlock[] {
  const { knots, view, network, stuck } = knotsOn(meaning, on);
  const backwards = waitedForBy(stuck);
  return knots.map((knot): Deadlock => {
    const circle = circleOf(knot, view, names);
    const holdsUp = pledgesIn(
      [...heldUpBy(knot, backwards)].map((key) => network.get(key)!.want),
      knot,
    );
    const { sets, complete } = breakingSets(knot, network, stuck);
    return {
      ...circle,
      holdsUp,
      breaks: sets.map((set) => breakOf(set, view, names)),
      allBreaks: complete,
      sentence: sentenceOf(circle.paths[0]!.sentence, holdsUp, names),
    };
  });
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
