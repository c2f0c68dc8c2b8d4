/** What an event record says of the event: that it occurred on a day, or that it had not happened up to one. */
export const OCCURRENCES = ['occurred', 'denied'] as const;

export type Occurrence = (typeof OCCURRENCES)[number];
