/** Requests as they can be sent; a test sends them. */
export const addEventType = { name: 'elections_held', label: 'Elections held', once: false };

export const patchEventType = { label: 'National elections held' };

export const recordEvent = { type: 'ceasefire_in_force', happenedOn: '2026-02-01', party: null };

export const retractEvent = { reason: 'The report was withdrawn.' };
