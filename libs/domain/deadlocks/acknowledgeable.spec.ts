import { expect, it } from '@jest/globals';
import { GUARANTEE, PARIS_DECLARATION, recordOfTheCircle } from '../../../test/cast/record-circle.js';
import { Meaning } from '../conditions/meaning/meaning.js';
import { day } from '../days/day.js';
import { acknowledgeable } from './acknowledgeable.js';
import { circlesOf } from './circles.js';
import { knotsOn } from './knots/knots-on.js';

const on = day('2026-03-01');
const circles = circlesOf(knotsOn(new Meaning(recordOfTheCircle()), on));
const [{ key: deadlock }] = circles as [(typeof circles)[number]];
const codes = (asked: Partial<Parameters<typeof acknowledgeable>[1]>, proposal = GUARANTEE) => {
  const { circle, blockers } = acknowledgeable(circles, { deadlock, on, already: false, ...asked }, proposal);
  return [circle?.key, ...blockers.map(({ code, pointer }) => `${code} ${pointer}`)];
};

it('a deadlock can be acknowledged where something of the proposal is caught in it', () => {
  expect(codes({})).toEqual([deadlock]);
  expect(codes({}, PARIS_DECLARATION)).toEqual([undefined, 'no_such_deadlock /deadlock']);
  expect(codes({ deadlock: '0123456789abcdef' })).toEqual([undefined, 'no_such_deadlock /deadlock']);
});

it('and once', () => {
  expect(codes({ already: true })).toEqual([deadlock, 'acknowledged_already /deadlock']);
});
