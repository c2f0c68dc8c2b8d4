import type { Leaf } from '../condition.js';
import { leafClause } from '../explanation/explained-leaf.js';
import { statusSentence } from '../explanation/status-sentence.js';
import { REASONS, type ReasonCode } from '../history/reasons.js';
import type { Names } from '../language/names.js';
import { parse } from '../language/parse.js';
import type { ToldLeaf, ToldSpan } from './told-span.js';

/** What the sentence is made of. */
export type Told = Pick<ToldSpan, 'status' | 'code' | 'since' | 'leaves'>;

/** The explanation for people, of what is told of a pledge: the sentence of `explainStatus` on any day of the span. */
export function toldSentence({ status, code, since, leaves }: Told, names: Names): string {
  const says = leaves.map((leaf) => leafClause(leafOf(leaf), leaf.value, leaf.since, names));
  return statusSentence(status, since, becauseOf(code), says);
}

/** Ids of the pledges that the sentence calls by their names. */
export function pledgesNamed(leaves: readonly ToldLeaf[]): string[] {
  const ids = leaves.map(leafOf).flatMap((leaf) => {
    if ('inForce' in leaf) return [leaf.inForce];
    return 'stance' in leaf && leaf.stance.on && 'pledge' in leaf.stance.on ? [leaf.stance.on.pledge] : [];
  });
  return [...new Set(ids)];
}

const becauseOf = (code: ReasonCode) => REASONS.find((reason) => reason.code === code)!.because;

/** The leaf that a text says: text and tree are two forms of one thing. */
function leafOf({ leaf }: ToldLeaf): Leaf {
  const read = parse(leaf);
  if (!read.ok) throw new Error(`What was told cannot be read: ${leaf}`);
  return read.tree as Leaf;
}
