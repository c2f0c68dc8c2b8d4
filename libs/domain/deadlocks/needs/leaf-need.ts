import type { EventLeaf, Leaf, ReachedLeaf, StanceLeaf } from '../../conditions/condition.js';
import { bare } from '../../conditions/explanation/looked-at.js';
import { movesTo } from '../route.js';
import { comesTo } from './comes-to.js';
import { groupNeed } from './group-need.js';
import type { Need } from './need.js';
import type { View } from './view.js';
import { wantOf, type Wanted } from './want.js';

/**
 * What a leaf needs to be true, or false. That something does not happen, is not said or not reached, nobody waits for:
 * such a want is free. So is whatever no pledge has bound to a condition.
 */
export function leafNeed(leaf: Leaf, wanted: Wanted, own: string, view: View): Need {
  if ('date' in leaf) return true;
  if ('count' in leaf || 'quantity' in leaf) return groupNeed(leaf, wanted, own, view);
  if ('inForce' in leaf) {
    return view.meaning.book.pledges.get(leaf.inForce)
      ? { want: wantOf({ inForce: leaf.inForce }, wanted) }
      : true;
  }
  if (wanted === 'false') return true;
  const hinge = leafNamed(leaf, own);
  if ('reached' in hinge)
    return view.bringers.bindStances ? { want: wantOf(hinge, wanted) } : inReach(hinge, view);
  return view.bringers.of(hinge, own).length > 0 ? { want: wantOf(hinge, wanted) } : true;
}

/** Whether a stage can be reached where no stance is bound to anything: then it needs nothing, or never comes. */
function inReach({ reached: { stage, proposal = '' } }: ReachedLeaf, { meaning }: View): boolean {
  const found = meaning.book.proposals.get(proposal);
  return found === undefined || movesTo(stage, found) !== undefined;
}

/** What a leaf of a record needs: nothing where the record says it already. */
export function recordNeed(leaf: EventLeaf | StanceLeaf, own: string, view: View): Need {
  return comesTo(view.meaning.leaf(leaf, own), 'true', view.today) ?? leafNeed(leaf, 'true', own, view);
}

/** The leaf with the proposal that it is about, and without modifiers. */
export function leafNamed<T extends Leaf>(leaf: T, own: string): T;
export function leafNamed(leaf: Leaf, own: string): Leaf {
  const plain = bare(leaf) as Leaf;
  if ('reached' in plain) return { reached: { proposal: own, ...plain.reached } };
  if (!('stance' in plain)) return plain;
  const { on } = plain.stance;
  return on && 'pledge' in on ? plain : { stance: { proposal: own, ...plain.stance } };
}
