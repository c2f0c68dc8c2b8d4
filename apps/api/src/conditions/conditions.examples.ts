/** Requests as they can be sent; a test sends them. */
export const addCondition = { label: 'the day after a ceasefire', text: 'ceasefire_in_force + 1 day' };

export const patchCondition = { text: 'ceasefire_in_force + 2 days' };
