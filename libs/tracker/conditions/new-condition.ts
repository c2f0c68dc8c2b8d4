/** A condition as it is added to a proposal. */
export interface NewCondition {
  /** What people call it; no two conditions of a proposal share one. */
  label: string;
  /** What it says, such as `ceasefire_in_force + 1 day`. */
  text: string;
  marking?: string;
}

/** What may change of a condition while its version is open. */
export type ConditionPatch = Partial<Omit<NewCondition, 'marking'>>;
