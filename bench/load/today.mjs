/** The day in UTC, which is the time zone of a book that is told no other. */
export const today = () => new Date().toISOString().slice(0, 10);
