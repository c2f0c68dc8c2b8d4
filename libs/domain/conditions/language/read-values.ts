import { isDay, type Day } from '../../days/day.js';
import { isoDuration, readDuration } from './duration.js';
import { numberWords } from './english.js';
import { nearest } from './nearest.js';
import type { Reader } from './reading.js';

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** One of the words of a vocabulary. */
export function oneOf<T extends string>(words: readonly T[], noun: string): Reader<T> {
  return (value, pointer, reading) => {
    const found = words.find((word) => word === value);
    if (found !== undefined) return found;
    const suggestion = typeof value === 'string' ? nearest(value, words) : undefined;
    return reading.blame(pointer, 'unknown_word', `${shown(value)} is no ${noun}.`, {
      expected: words,
      suggestion,
    });
  };
}

/** A whole number from 1 up. */
export function whole(most: number): Reader<number> {
  return (value, pointer, reading) => {
    if (Number.isSafeInteger(value) && (value as number) >= 1 && (value as number) <= most)
      return value as number;
    const range = `a whole number from 1 to ${numberWords(most)}`;
    return reading.blame(pointer, 'not_a_count', `${shown(value)} is not ${range}.`, { expected: [range] });
  };
}

export const dayOf: Reader<Day> = (value, pointer, reading) => {
  if (typeof value === 'string' && isDay(value)) return value;
  const expected = ['a day of the calendar (YYYY-MM-DD)'];
  return reading.blame(pointer, 'no_such_day', `${shown(value)} is no day of the calendar.`, { expected });
};

/** An ISO 8601 duration, in its normal form. */
export const durationOf: Reader<string> = (value, pointer, reading) => {
  const duration = typeof value === 'string' ? readDuration(value) : undefined;
  if (duration) return isoDuration(duration);
  const expected = ['a duration from 1 day to 100 years in years, months, weeks and days, such as P1M3D'];
  return reading.blame(pointer, 'not_a_duration', `${shown(value)} is not ${expected[0]}.`, { expected });
};

/** The id of a pledge, in lower case. */
export const pledgeId: Reader<string> = (value, pointer, reading) => {
  const id = typeof value === 'string' && ID.test(value) ? value.toLowerCase() : undefined;
  if (id === undefined) {
    const expected = ['the id of a pledge (a UUID)'];
    return reading.blame(pointer, 'not_an_id', `${shown(value)} is no id of a pledge.`, { expected });
  }
  if (reading.vocabulary?.pledges?.has(id) ?? true) return id;
  return reading.blame(pointer, 'unknown_pledge', `There is no pledge ${id}.`);
};

/** A value as a sentence can show it. */
export function shown(value: unknown): string {
  if (typeof value === 'string') return `“${value.length > 60 ? `${value.slice(0, 60)}…` : value}”`;
  if (typeof value === 'number' || typeof value === 'boolean' || value === null) return String(value);
  return Array.isArray(value) ? 'a list' : `an ${typeof value}`;
}
