import type { Book } from '../conditions/book/book.js';
import type { PledgeFact } from '../conditions/book/facts.js';
import { groupOf, pledgesIn } from '../conditions/groups/group.js';
import { forEachWanted, treesOf } from './wanted-leaves.js';

/** Ids of the pledges that would have to come into force, or might have to, for a pledge to start. */
export function lookedInto(pledge: PledgeFact, book: Book): string[] {
  const found = new Set<string>();
  for (const [tree, start] of treesOf(pledge)) {
    forEachWanted(tree, start, (leaf, wanted) => {
      if (wanted === 'false') return;
      if ('inForce' in leaf && book.pledges.get(leaf.inForce)) found.add(leaf.inForce);
      if (!('count' in leaf || 'quantity' in leaf)) return;
      const group = groupOf(leaf, pledge.proposal);
      if (group.status === 'in_force') for (const { id } of pledgesIn(group, book)) found.add(id);
    });
  }
  return [...found];
}
