import { ABSENT } from './things.js';

/** A name of the same length and kind that is nobody's. @param taken names that are somebody's */
export function absentLike(name: string, taken: ReadonlySet<string>): string {
  if (name.length === ABSENT.length) return ABSENT;
  const digits = /\d+$/.exec(name)?.[0] ?? '';
  for (let number = 10 ** digits.length - 1; number >= 0; number--) {
    const other = name.slice(0, name.length - digits.length) + String(number).padStart(digits.length, '0');
    if (!taken.has(other)) return other;
  }
  throw new Error(`There is no name like ${name} that is nobody's.`);
}
