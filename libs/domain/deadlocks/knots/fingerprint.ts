import type { Knot } from './knot.js';

/**
 * What a knot is known by: the same for as long as the same things wait for each other in the same way, on whatever day
 * it is asked and whatever else the book holds. 16 hexadecimal digits (FNV-1a of 64 bits over who waits for whom).
 */
export function fingerprintOf({ waits }: Knot): string {
  const links = [...waits].flatMap(([key, wants]) => wants.map(({ want }) => `${key} < ${want.key}`));
  return fnv([...new Set(links)].sort().join('\n'));
}

function fnv(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (let at = 0; at < text.length; at++) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(text.charCodeAt(at))) * 0x100000001b3n);
  }
  return hash.toString(16).padStart(16, '0');
}
