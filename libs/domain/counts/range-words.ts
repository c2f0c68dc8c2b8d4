import { numberWords } from '../conditions/language/english.js';
import type { Bounds } from './bounds.js';

/** "25,000 to 30,000", "at least 50", "three". */
export function rangeWords({ least, most }: Bounds): string {
  if (most === null) return `at least ${numberWords(least)}`;
  return least === most ? numberWords(least) : `${numberWords(least)} to ${numberWords(most)}`;
}
