/** Requests as they can be sent; a test sends them. */
export const addCondition = { label: 'the day after a ceasefire', text: 'ceasefire_in_force + 1 day' };

export const patchCondition = { text: 'ceasefire_in_force + 2 days' };

export const parseCondition = {
  text: 'ceasefire_in_force + 1 day and (US supports or reached accepted)',
  proposal: 'UA-SG-2026-01',
  on: '2026-02-02',
};
