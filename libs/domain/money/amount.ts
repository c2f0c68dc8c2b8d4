/** An amount as a whole number of the smallest part written: `12.50` is 1250 at scale 2. */
export interface Amount {
  digits: bigint;
  scale: number;
}

const PLAIN_DECIMAL = /^(0|[1-9]\d{0,17})(?:\.(\d{1,4}))?$/;

/** Whether the text is a plain decimal: no sign, no exponent, no leading zeros, 18 digits and 4 decimals at most. */
export function isAmount(text: string): boolean {
  return PLAIN_DECIMAL.test(text);
}

/** Reads a plain decimal exactly. Throws RangeError for any other text. */
export function readAmount(text: string): Amount {
  const match = PLAIN_DECIMAL.exec(text);
  if (!match) throw new RangeError(`${JSON.stringify(text)} is no plain decimal.`);
  const fraction = match[2] ?? '';
  return { digits: BigInt(`${match[1]}${fraction}`), scale: fraction.length };
}

/** The whole number that the amount is at a scale no smaller than its own. */
export function atScale({ digits, scale }: Amount, wanted: number): bigint {
  return digits * 10n ** BigInt(wanted - scale);
}

/** The amount as a plain decimal with every digit of its scale. */
export function writeAmount({ digits, scale }: Amount): string {
  const text = digits.toString().padStart(scale + 1, '0');
  return scale === 0 ? text : `${text.slice(0, -scale)}.${text.slice(-scale)}`;
}
