/**
 * What is wrong with a condition of a pledge:
 * - `never_true`: no day and no record could make it true;
 * - `not_in_its_time`: none on which the pledge stands, from the day it was made to the day it expires;
 * - `out_of_reach`: none after what is on record;
 * - `ends_before_start`: whenever what activates the pledge holds, what ends it holds too, so it starts on no day.
 */
export type ContradictionCode = 'never_true' | 'not_in_its_time' | 'out_of_reach' | 'ends_before_start';

/** A pledge that can never start, or whose end can never come, by its own conditions. */
export interface Contradiction {
  readonly code: ContradictionCode;
  readonly pledge: string;
  readonly party: string;
  /** Reference of the proposal. */
  readonly proposal: string;
  /** Which of its conditions is to blame; both where it ends before it starts. */
  readonly part: 'start' | 'end' | 'both';
  /** What cannot be true, as conditions write it: the whole condition, or the part of it that suffices. */
  readonly condition: string;
  /** The same for people. */
  readonly sentence: string;
}
