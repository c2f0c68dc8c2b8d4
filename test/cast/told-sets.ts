import type { PledgeFact, BookFacts } from '#domain/conditions/book/facts.js';
import { Meaning } from '#domain/conditions/meaning/meaning.js';
import { day } from '#domain/days/day.js';
import type { MissingLeaf } from '#domain/unlock/missing-leaf.js';
import { unlock, type Unlock } from '#domain/unlock/unlock.js';
import { bookWith } from './waiting-pledges.js';

/** What the first of some pledges still waits for, the others being in the book. */
export function unlocked(
  [pledge, ...others]: readonly [PledgeFact, ...PledgeFact[]],
  on: string,
  facts: Partial<BookFacts> = {},
  limit?: number,
): Unlock {
  const meaning = new Meaning(bookWith({ ...facts, pledges: [pledge, ...others] }));
  return unlock(pledge, day(on), meaning, {}, limit)!;
}

/** Sets as people would note them: "ceasefire_in_force, parliament_approved(GB)". */
export const toldSets = ({
  sets,
}: {
  readonly sets: readonly { readonly leaves: readonly MissingLeaf[] }[];
}) => sets.map(({ leaves }) => leaves.map(toldLeaf).join(', '));

export function toldLeaf({ act, leaf, wanted, controlledBy, pledge }: MissingLeaf): string {
  if (pledge !== null) return `${controlledBy} ${act.replace('_', ' ')} with ${pledge}`;
  return `${wanted === 'false' ? 'not ' : ''}${leaf}`;
}
