import type { Bounds } from '../counts/bounds.js';
import type { CountRange } from '../counts/count-range.js';

/** What is claimed less what is named of it. */
export interface Remainder {
  readonly named: Bounds;
  /** What is claimed and not named; never below zero. */
  readonly unnamed: Bounds;
  /** By how much at least more is named than is claimed; 0 where it need not be more. */
  readonly overNamed: number;
}

/** The least remains if the claim is at its least and what is named at its most, and the other way round. */
export function remainderOf({ min, max }: CountRange, named: Bounds): Remainder {
  return {
    named,
    unnamed: {
      least: named.most === null ? 0 : Math.max(0, min - named.most),
      most: max === null ? null : Math.max(0, max - named.least),
    },
    overNamed: max === null ? 0 : Math.max(0, named.least - max),
  };
}
