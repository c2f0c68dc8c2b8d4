import fc from 'fast-check';
import { day, type Day } from '#domain/days/day.js';

/** What random conditions speak of. A small pool makes leaves meet; `ANYTHING` takes every name that is allowed. */
export interface ConditionPool {
  readonly eventTypes: fc.Arbitrary<string>;
  readonly parties: fc.Arbitrary<string>;
  /** Codes of blocs, for `count`. */
  readonly groups: fc.Arbitrary<string>;
  readonly proposals: fc.Arbitrary<string>;
  readonly clauses: fc.Arbitrary<string>;
  /** Ids of pledges. */
  readonly pledges: fc.Arbitrary<string>;
  readonly days: fc.Arbitrary<Day>;
  /** Values of `plus`. */
  readonly durations: fc.Arbitrary<string>;
  /** Values of `atLeast` in `count` and in `quantity`. */
  readonly counts: fc.Arbitrary<number>;
  readonly amounts: fc.Arbitrary<number>;
}

const CAPITALS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const LETTERS = CAPITALS.toLowerCase();
const DIGITS = '0123456789';
const textOf = (characters: string, minLength: number, maxLength: number) =>
  fc.string({ unit: fc.constantFrom(...characters), minLength, maxLength });
const UUID_SHAPE = /^[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}$/;

/** A day from `first` to `last`, both included. */
export const daysBetween = (first: string, last: string): fc.Arbitrary<Day> =>
  fc
    .integer({ min: Date.parse(first) / 86_400_000, max: Date.parse(last) / 86_400_000 })
    .map((number) => day(new Date(number * 86_400_000).toISOString().slice(0, 10)));

/** Durations as trees write them: parts in the order of ISO 8601, none of them zero. */
export const durationsUpTo = (years: number, months: number, weeks: number, days: number) =>
  fc
    .tuple(fc.nat({ max: years }), fc.nat({ max: months }), fc.nat({ max: weeks }), fc.nat({ max: days }))
    .filter((parts) => parts.some((part) => part > 0))
    .map((parts) => `P${parts.map((part, at) => (part > 0 ? `${part}${'YMWD'[at]}` : '')).join('')}`);

/** Every name, day and number that a condition may hold, words of the language among them. */
export const ANYTHING: ConditionPool = {
  eventTypes: fc.oneof(
    fc.constantFrom(
      'ceasefire_in_force',
      'parliament_approved',
      'not',
      'and',
      'quantity',
      'supports',
      'before',
    ),
    fc
      .tuple(
        textOf(LETTERS, 1, 1),
        textOf(LETTERS + DIGITS, 2, 8),
        fc.array(textOf(LETTERS + DIGITS, 1, 8), { maxLength: 4 }),
      )
      .map(([first, rest, words]) => [first + rest, ...words].join('_')),
  ),
  parties: fc.oneof(
    fc.constantFrom('US', 'GB', 'UA', 'AT', 'BY', 'IN', 'IS', 'NOT', 'ALL', 'EVENT', 'PLEDGE'),
    fc.tuple(textOf(CAPITALS, 1, 1), textOf(`${CAPITALS}${DIGITS}_-`, 1, 15)).map((parts) => parts.join('')),
  ),
  groups: fc.oneof(
    fc.constantFrom('EU', 'NATO', 'COTW', 'OF', 'WITH'),
    fc.tuple(textOf(CAPITALS, 1, 1), textOf(`${CAPITALS}${DIGITS}_-`, 1, 15)).map((parts) => parts.join('')),
  ),
  proposals: fc.oneof(
    fc.constantFrom('UA-SG-2025-01', 'AND', 'CLAUSE', '2026-03-01'),
    fc
      .tuple(textOf(CAPITALS + DIGITS, 1, 1), textOf(`${CAPITALS}${DIGITS}-`, 2, 39))
      .map((parts) => parts.join(''))
      .filter((text) => !UUID_SHAPE.test(text)),
  ),
  clauses: fc.oneof(
    fc.constantFrom('reassurance-force', 'and', 'of', '10'),
    fc.array(textOf(LETTERS + DIGITS, 1, 9), { minLength: 1, maxLength: 6 }).map((words) => words.join('-')),
  ),
  pledges: fc.uuid(),
  days: daysBetween('0001-01-01', '9999-12-31'),
  durations: durationsUpTo(100, 1200, 5200, 36_500),
  counts: fc.integer({ min: 1, max: 1_000_000_000 }),
  amounts: fc.integer({ min: 1, max: 1_000_000_000_000 }),
};

/** A pool so small that leaves speak of the same things again and again. */
export const FEW_THINGS: ConditionPool = {
  eventTypes: fc.constantFrom('ceasefire_in_force', 'parliament_approved', 'peace_agreement_signed'),
  parties: fc.constantFrom('US', 'GB', 'PL'),
  groups: fc.constantFrom('EU', 'COTW'),
  proposals: fc.constantFrom('UA-SG-2025-01', 'UA-SG-2026-01'),
  clauses: fc.constantFrom('reassurance-force', 'armed-forces'),
  pledges: fc.constantFrom(1, 2, 3).map((number) => `01990000-0000-7000-8000-00000000000${number}`),
  days: daysBetween('2026-01-01', '2026-03-31'),
  durations: durationsUpTo(1, 2, 2, 10),
  counts: fc.integer({ min: 1, max: 4 }),
  amounts: fc.integer({ min: 1, max: 40_000 }),
};
