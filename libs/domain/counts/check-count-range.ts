import type { Blocker } from '../rules/blocker.js';
import type { CountRange } from './count-range.js';

/**
 * A range counts whole things, from `min` to a `max` that is not below it and not zero.
 *
 * @param pointer JSON pointer to the range, such as `/quantity`
 */
export function checkCountRange({ min, max }: CountRange, pointer: string): Blocker[] {
  const blockers: Blocker[] = [];
  const blame = (code: string, field: keyof CountRange, message: string) =>
    blockers.push({ code, message, pointer: `${pointer}/${field}` });

  if (!isCount(min)) blame('not_a_count', 'min', `${min} is no whole number from 0 up.`);
  if (max === null) return blockers;
  if (!isCount(max)) blame('not_a_count', 'max', `${max} is no whole number from 0 up.`);
  else if (max === 0) blame('range_of_nothing', 'max', 'A range that goes up to 0 holds nothing.');
  if (min > max) blame('range_reversed', 'max', `The range is reversed: ${min} is more than ${max}.`);
  return blockers;
}

function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}
