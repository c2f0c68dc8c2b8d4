/** What people call a condition. */
export const label = { max: 200, says: 'What people call it; no two conditions of a proposal share one.' };

/** What a condition says. */
export const expression = { max: 10_000, says: 'What it waits for, such as `ceasefire_in_force + 1 day`.' };
