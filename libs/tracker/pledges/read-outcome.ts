import type { Outcome } from '#domain/conditions/condition.js';
import { readTree } from '#domain/conditions/language/read-tree.js';
import type { Blocker } from '#domain/rules/blocker.js';
import type { Rows } from '../book/rows.js';
import { vocabularyFor } from '../conditions/vocabulary.query.js';

/** What a pledge brings about, in its normal form, and what it names that the viewer cannot find. */
export interface OutcomeRead {
  /** For the columns of the pledge: none where nothing was said. */
  readonly said: { bringsAbout?: Outcome | null };
  readonly blockers: readonly Blocker[];
}

/** @param own reference of the proposal that the pledge is under */
export async function readOutcome(
  from: Rows,
  { bringsAbout }: { bringsAbout?: Outcome | null },
  own: string,
): Promise<OutcomeRead> {
  if (bringsAbout === undefined || bringsAbout === null) return { said: {}, blockers: [] };
  const loose = readTree(bringsAbout);
  const strict = readTree(bringsAbout, await vocabularyFor(from, loose.ok ? loose.tree : undefined, own));
  // Whether it is an event or a stance is for the rules on a pledge's terms.
  if (strict.ok) return { said: { bringsAbout: strict.tree as Outcome }, blockers: [] };
  const blockers = strict.errors.map((fault) => ({ ...fault, pointer: `/bringsAbout${fault.pointer}` }));
  return { said: {}, blockers };
}
