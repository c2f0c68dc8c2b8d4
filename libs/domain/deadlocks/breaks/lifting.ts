import { hasComeAsFarAs } from '../../stages/progress.js';
import { subjectIn, suffices } from '../needs/bringers.js';
import type { Knot } from '../knots/knot.js';
import { replaced, type Need, type OneWant } from '../needs/need.js';
import { contrary, keyOf, type Hinge, type Want } from '../needs/want.js';
import type { BreakCode } from './break.js';

/** A move that might break a knot, and what it does to the needs in it. */
export interface Lifting {
  readonly code: BreakCode;
  readonly want: Want;
  /** New needs, by key. */
  readonly changes: ReadonlyMap<string, Need>;
  /** For a pledge that goes first: what it no longer waits for, by `droppedKey`. */
  readonly drops: ReadonlySet<string>;
}

const NOTHING: ReadonlySet<string> = new Set();

/** What is dropped where a want is: the count or the sum that it is wanted for, else itself. */
export const droppedKey = ({ want, via }: OneWant): string =>
  keyOf({ leaf: via ?? want.leaf, wanted: want.wanted });

/** What a want of a knot would be moved by. */
export function liftingOf(want: Want, knot: Knot, needs: ReadonlyMap<string, Need>): Lifting {
  const { leaf } = want;
  if (!('inForce' in leaf)) {
    const code = 'event' in leaf ? 'happens' : 'stance' in leaf ? 'says' : 'override';
    const lifted = [...knot.wants].filter(([, other]) => follows(other.leaf, leaf));
    return { code, want, changes: new Map(lifted.map(([key]) => [key, true])), drops: NOTHING };
  }
  return want.wanted === 'true' ? goingFirst(want, knot, needs) : withdrawing(want);
}

/** Whether two moves can be made together: a party either goes first or withdraws, a proposal comes to one stage. */
export function fitTogether({ want: { leaf: a } }: Lifting, { want: { leaf: b } }: Lifting): boolean {
  if ('inForce' in a && 'inForce' in b) return a.inForce !== b.inForce;
  return !('reached' in a && 'reached' in b && a.reached.proposal === b.reached.proposal);
}

function goingFirst(want: Want, knot: Knot, needs: ReadonlyMap<string, Need>): Lifting {
  const [key, opposite] = [want.key, contrary(want).key];
  const drops = new Set(knot.waits.get(key)!.map(droppedKey));
  const against = (one: OneWant) => droppedKey({ ...one, want: contrary(one.want) });
  const changes = new Map([[key, replaced(needs.get(key)!, (one) => drops.has(droppedKey(one)) || one)]]);
  if (needs.has(opposite)) {
    changes.set(
      opposite,
      replaced(needs.get(opposite)!, (one) => !drops.has(against(one)) && one),
    );
  }
  return { code: 'goes_first', want, changes, drops };
}

function withdrawing(want: Want): Lifting {
  const changes = new Map<string, Need>([
    [want.key, true],
    [contrary(want).key, false],
  ]);
  return { code: 'withdraws', want, changes, drops: NOTHING };
}

/** Whether one leaf is true once another is. */
function follows(leaf: Hinge, from: Hinge): boolean {
  if ('event' in leaf) return 'event' in from && leaf.event === from.event && suffices(from, leaf);
  if ('stance' in leaf)
    return 'stance' in from && subjectIn(leaf, '') === subjectIn(from, '') && suffices(from, leaf);
  if (!('reached' in leaf) || !('reached' in from)) return false;
  const [is, other] = [leaf.reached, from.reached];
  return is.proposal === other.proposal && hasComeAsFarAs(is.stage, other.stage);
}
