import { controllerOf } from '../../conditions/explanation/controller.js';
import { explain } from '../../conditions/language/explain.js';
import { withArticle } from '../../conditions/language/english.js';
import type { Names } from '../../conditions/language/names.js';
import type { Condition } from '../../conditions/condition.js';
import type { Meaning } from '../../conditions/meaning/meaning.js';
import type { Hinge, Want } from '../needs/want.js';

/** A pledge as sentences call it. */
export const pledgeWords = (id: string, names: Names): string => names.pledge?.(id) ?? `pledge ${id}`;

/** A party as sentences call it. */
export const partyWords = (code: string, names: Names): string => withArticle(names.party?.(code) ?? code);

/** A want as a clause: "the United States has ratified". */
export function wantWords(
  { leaf, wanted }: { readonly leaf: Condition; readonly wanted: 'true' | 'false' },
  names: Names,
) {
  return explain(wanted === 'true' ? leaf : { not: leaf }, names);
}

/** A want as one stop on a way: a pledge by its name, anything else as a clause. */
export function stopWords(want: Want, names: Names): string {
  if ('inForce' in want.leaf && want.wanted === 'true') return pledgeWords(want.leaf.inForce, names);
  return wantWords(want, names);
}

/** Who decides a want: see `controllerOf`. */
export const controllerOfHinge = (leaf: Hinge, meaning: Meaning): string =>
  controllerOf(leaf, '', meaning.book);
