import type { Condition } from '../condition.js';
import { operandsOf } from './operands.js';

/**
 * How deep a sentence nests: 0 for a leaf and its contrary, one more for each list around it. What has a modifier is no
 * longer simple ("one day after x, and y" is not the day after both), so it counts as a list.
 */
export function heightOf(tree: Condition): number {
  const operands = operandsOf(tree);
  const height = Math.max(0, ...operands.map(heightOf)) + (operands.length > 1 ? 1 : 0);
  return tree.plus === undefined && tree.by === undefined ? height : Math.max(1, height);
}

/**
 * Parts of a sentence as a list that cannot be misread: leaves as "a, b and c"; with lists among them as "a, either b
 * or c, and d"; with lists of lists among them as "(1) …; and (2) …", whose marks change from level to level.
 */
export function enumerated(
  parts: readonly string[],
  conjunction: 'and' | 'or',
  height: number,
  level: number,
): string {
  const marked = height > 2 ? parts.map((part, at) => `(${mark(at, level)}) ${part}`) : parts;
  const comma = height > 2 ? ';' : ',';
  const last = `${height > 1 ? comma : ''} ${conjunction} ${marked.at(-1)}`;
  return `${marked.slice(0, -1).join(`${comma} `)}${last}`;
}

/** 1, 2, 3 at the top; then a, b, c; i, ii, iii; 1.1 … */
function mark(at: number, level: number): string {
  const marks = [String(at + 1), letters(at), roman(at + 1)];
  const style = marks[level % marks.length]!;
  return `${style}${'′'.repeat(Math.floor(level / marks.length))}`;
}

/** a to z, then aa, ab … */
function letters(at: number): string {
  const last = String.fromCharCode(97 + (at % 26));
  return at < 26 ? last : `${letters(Math.floor(at / 26) - 1)}${last}`;
}

function roman(number: number): string {
  const numerals = [
    [100, 'c'],
    [90, 'xc'],
    [50, 'l'],
    [40, 'xl'],
    [10, 'x'],
    [9, 'ix'],
    [5, 'v'],
    [4, 'iv'],
    [1, 'i'],
  ] as const;
  let rest = number;
  let text = '';
  for (const [value, numeral] of numerals) {
    for (; rest >= value; rest -= value) text += numeral;
  }
  return text;
}
