/** A calendar day as ISO 8601 writes it, `YYYY-MM-DD`, years 0001 to 9999. Days compare as text. */
export type Day = string & { readonly __day: unique symbol };

const SHAPE = /^\d{4}-\d{2}-\d{2}$/;
const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether the text is a day that exists in the (proleptic) Gregorian calendar: 2024-02-29 is, 2025-02-29 is not. */
export function isDay(text: string): text is Day {
  if (!SHAPE.test(text)) return false;
  const year = Number(text.slice(0, 4));
  const month = Number(text.slice(5, 7));
  const dayOfMonth = Number(text.slice(8, 10));
  if (year === 0 || month === 0 || month > 12 || dayOfMonth === 0) return false;
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return dayOfMonth <= (month === 2 && leap ? 29 : (LENGTHS[month - 1] ?? 0));
}

/** The text as a day. Throws RangeError where it is none. */
export function day(text: string): Day {
  if (!isDay(text))
    throw new RangeError(`${JSON.stringify(text)} is no calendar day of the form YYYY-MM-DD.`);
  return text;
}
