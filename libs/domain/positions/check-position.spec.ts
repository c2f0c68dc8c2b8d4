import { expect, test } from '@jest/globals';
import { day } from '../days/day.js';
import { checkPosition, type PositionFacts } from './check-position.js';

const whole = { statedOn: day('2025-08-18'), about: null };
const nothing = { clause: null, pledge: null };
const there = { exists: true };
const gone = { exists: false };

test.each<[string, PositionFacts, string[]]>([
  ['on the whole', whole, []],
  ['on a clause', { ...whole, about: { ...nothing, clause: there } }, []],
  ['on a pledge', { ...whole, about: { ...nothing, pledge: there } }, []],
  ['stated today', { ...whole, statedOn: day('2026-01-10') }, []],
  ['stated tomorrow', { ...whole, statedOn: day('2026-01-11') }, ['in_the_future /statedOn']],
  ['on no clause of it', { ...whole, about: { ...nothing, clause: gone } }, ['clause_unknown /about/clause']],
  ['on no pledge of it', { ...whole, about: { ...nothing, pledge: gone } }, ['pledge_unknown /about/pledge']],
  ['on something without a name', { ...whole, about: nothing }, ['about_nothing /about']],
  ['on two things', { ...whole, about: { clause: there, pledge: there } }, ['about_two_things /about']],
])('a position %s', (_, facts, expected) => {
  const found = checkPosition(facts, day('2026-01-10'));
  expect(found.map(({ code, pointer }) => `${code} ${String(pointer)}`)).toEqual(expected);
});
