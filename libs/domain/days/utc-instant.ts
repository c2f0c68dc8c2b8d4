import { isDay } from './day.js';

const SHAPE =
  /^(\d{4}-\d\d-\d\d)[Tt]((?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d)(?:\.(\d+))?([Zz]|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/;

/** The instant in UTC with six decimals of the second, or undefined for text that is no RFC 3339 instant. */
export function utcInstant(text: string): string | undefined {
  const match = SHAPE.exec(text);
  if (!match || !isDay(match[1]!)) return undefined;
  const [, day, time, decimals = '', zone] = match;
  const seconds = new Date(`${day}T${time}${zone!.toUpperCase()}`).toISOString();
  if (seconds.length !== 24 || seconds.startsWith('0000')) return undefined;
  return `${seconds.slice(0, 19)}.${decimals.padEnd(6, '0').slice(0, 6)}Z`;
}
