import type { Marked } from '../facts/new-fact.js';

/** What a condition says: as text, or as a tree. */
export interface Expressed {
  /** Such as `ceasefire_in_force + 1 day`. */
  text?: string;
  /** The tree, as JSON that has not been checked yet. */
  expression?: unknown;
}

/** A condition as it is added to a proposal. */
export interface NewCondition extends Expressed, Marked {
  /** What people call it; no two conditions of a proposal share one. */
  label: string;
}

/** What may change of a condition while its version is open. */
export type ConditionPatch = Partial<Omit<NewCondition, 'marking' | 'audience'>>;
