import type { Day } from '../../days/day.js';
import type { Leaf } from '../condition.js';
import { dayOf, FIRST_DAY } from '../days/day-number.js';
import { explainLeaf } from '../language/explain-leaf.js';
import { dayWords } from '../language/english.js';
import type { Names } from '../language/names.js';
import { printLeaf } from '../language/print-leaf.js';
import type { Meaning } from '../meaning/meaning.js';
import { dayOfChange, valueOfChange, type Timeline } from '../timelines/timeline.js';
import { truthOf, type Truth } from '../timelines/truth.js';
import { controllerOf } from './controller.js';
import type { LookedAt } from './looked-at.js';

/** A leaf, what it is worth and since when, and on whom it depends. */
export interface ExplainedLeaf {
  /** As conditions write it. */
  readonly leaf: string;
  readonly value: Truth;
  /** What it would have to be. */
  readonly wanted: 'true' | 'false';
  /** The day since which it has had this value; null where no record came before. */
  readonly since: Day | null;
  readonly controlledBy: string;
  /** The same as a clause: "a ceasefire has entered into force". */
  readonly says: string;
}

/** @param own reference of the proposal whose condition the leaf is in */
export function explained(seen: LookedAt, own: string, meaning: Meaning, names: Names = {}): ExplainedLeaf {
  const { leaf, value, wanted } = seen;
  const since = sinceTruth(meaning.leaf(leaf, own), seen.on);
  return {
    leaf: printLeaf(leaf),
    value,
    wanted,
    since: since === FIRST_DAY ? null : dayOf(since),
    controlledBy: controllerOf(leaf, own, meaning.book),
    says: leafClause(leaf, value, since === FIRST_DAY ? null : dayOf(since), names),
  };
}

/** A leaf and what it is worth as a clause: "a ceasefire has entered into force (since 1 February 2026)". */
export function leafClause(leaf: Leaf, value: Truth, since: Day | null, names: Names): string {
  const { says, contrary } = explainLeaf(leaf, names);
  const when = since === null ? '' : ` (since ${dayWords(since)})`;
  if (value === 'true') return `${says}${when}`;
  if (value === 'false') return `${contrary ?? `it is not the case that ${says}`}${when}`;
  return `it is not known that ${says}`;
}

/** The day since which the truth has been what it is on a day. */
function sinceTruth(timeline: Timeline, on: number): number {
  let since = FIRST_DAY;
  let truth: Truth | undefined;
  for (const change of timeline) {
    if (dayOfChange(change) > on) break;
    if (truthOf(valueOfChange(change)) === truth) continue;
    truth = truthOf(valueOfChange(change));
    since = dayOfChange(change);
  }
  return since;
}
