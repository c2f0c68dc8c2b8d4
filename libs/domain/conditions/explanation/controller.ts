import { ADDRESSEE } from '../../stages/addressee.js';
import type { Stage } from '../../stages/stage.js';
import type { Book } from '../book/book.js';
import type { Leaf } from '../condition.js';

const DECIDED_BY_THE_ADDRESSEE: readonly Stage[] = ['accepted', 'rejected'];

/**
 * Who decides whether a leaf comes true, by party code or in words: the party an event or a stance is of, else whoever
 * decides events of the type; the US where a proposal is to be accepted or rejected, else its proponents; the party of a
 * pledge; the members of a bloc, or the pledging parties, where pledges are counted. Nobody decides the date.
 */
export function controllerOf(leaf: Leaf, own: string, book: Book): string {
  if ('event' in leaf)
    return leaf.party ?? book.eventTypes.get(leaf.event)?.controlledBy ?? 'whoever it depends on';
  if ('date' in leaf) return 'nobody';
  if ('stance' in leaf) return leaf.stance.party;
  if ('inForce' in leaf) return book.pledges.get(leaf.inForce)?.party ?? 'whoever it depends on';
  if ('count' in leaf) return `the members of ${leaf.count.of}`;
  if ('quantity' in leaf) return `the parties that pledge under ${own}`;
  if (DECIDED_BY_THE_ADDRESSEE.includes(leaf.reached.stage)) return ADDRESSEE;
  const proponents = book.proposals.get(leaf.reached.proposal ?? own)?.proponents ?? [];
  return proponents.length > 0 ? proponents.join(', ') : 'its proponents';
}
