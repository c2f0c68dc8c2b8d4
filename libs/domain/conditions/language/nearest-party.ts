import { nearest } from './nearest.js';

/** Codes that are no party's in ISO 3166-1, and whose people mean by them. */
const MEANT: Readonly<Record<string, string>> = { UK: 'GB', EL: 'GR' };

/** The party that a mistyped code was probably meant to be. */
export function nearestParty(code: string, parties: Iterable<string>): string | undefined {
  const known = [...parties];
  const meant = MEANT[code.toUpperCase()];
  return meant !== undefined && known.includes(meant) ? meant : nearest(code, known);
}
