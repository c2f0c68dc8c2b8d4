import type { Book } from '../book/book.js';
import type { PledgeFact } from '../book/facts.js';
import type { Leaf } from '../condition.js';
import type { Givens } from '../history/givens.js';
import type { Sight } from '../meaning/sight.js';
import type { Timeline } from '../timelines/timeline.js';

/** What a circle stands in: all that is settled before it. */
export interface Surroundings extends Sight {
  readonly book: Book;
  /** What a leaf is worth in a condition of a proposal, its pledges seen as given. */
  leaf(leaf: Leaf, proposal: string, sight: Sight): Timeline;
  givens(pledge: PledgeFact, sight: Sight): Givens;
}
