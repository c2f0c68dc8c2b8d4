import { atScale, readAmount } from './amount.js';

/** Below zero where the first amount is smaller, above where it is larger, zero where both are worth the same. */
export function compareAmounts(first: string, second: string): number {
  const a = readAmount(first);
  const b = readAmount(second);
  const scale = Math.max(a.scale, b.scale);
  const difference = atScale(a, scale) - atScale(b, scale);
  return difference === 0n ? 0 : difference < 0n ? -1 : 1;
}
