import { atScale, readAmount, writeAmount } from '../money/amount.js';

/*
 * Money while it is added up: as whole numbers, exactly. A sum may be longer than any one amount may be, and a
 * difference of two may be less than nothing.
 */

/** Decimals to which money is added up; no currency has more, and amounts are refused that do. */
const SCALE = 4;

/** An amount as it is added up. */
export const summand = (amount: string): bigint => atScale(readAmount(amount), SCALE);

/** A sum as text, with two decimals or more where there are more; with a minus sign where it is less than nothing. */
export function writeSum(sum: bigint): string {
  const text = writeAmount({ digits: sum < 0n ? -sum : sum, scale: SCALE }).replace(/0{1,2}$/, '');
  return sum < 0n ? `-${text}` : text;
}

/** The sum that `writeSum` wrote. */
export function readSum(text: string): bigint {
  const [whole = '', fraction = ''] = text.replace('-', '').split('.');
  const sum = BigInt(`${whole}${fraction.padEnd(SCALE, '0')}`);
  return text.startsWith('-') ? -sum : sum;
}
