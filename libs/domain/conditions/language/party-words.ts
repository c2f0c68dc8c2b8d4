import { withArticle } from './english.js';
import type { Names } from './names.js';

/** A party as sentences call it: "the United Kingdom", or its code where no name is known. */
export function partyWords(code: string, names: Names): string {
  return withArticle(names.party?.(code) ?? code);
}

/** Several of them: "Estonia, Poland and the United Kingdom"; "nobody" where there is none. */
export function partiesWords(codes: readonly string[], names: Names): string {
  const words = codes.map((code) => partyWords(code, names));
  const last = words.pop();
  if (last === undefined) return 'nobody';
  return words.length === 0 ? last : `${words.join(', ')} and ${last}`;
}
