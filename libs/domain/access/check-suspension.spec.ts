import { expect, it } from '@jest/globals';
import { checkNotKeeper, checkNotYourself, checkReinstatement, checkSuspension } from './check-suspension.js';

const codesOf = (blockers: readonly { code: string }[]) => blockers.map(({ code }) => code);
const SINCE = '2026-02-01T12:00:00.000000Z';

it('what is suspended is reinstated, and what is not is suspended', () => {
  expect([checkSuspension(null), checkReinstatement(SINCE)]).toEqual([[], []]);
  expect(codesOf(checkSuspension(SINCE))).toEqual(['suspended_already']);
  expect(codesOf(checkReinstatement(null))).toEqual(['not_suspended']);
});

it('nobody does it to themselves, nor to the keeper of the book', () => {
  expect(codesOf(checkNotYourself('ann', 'ann'))).toEqual(['yourself']);
  expect(checkNotYourself('ann', 'bea')).toEqual([]);
  expect([codesOf(checkNotKeeper(true)), codesOf(checkNotKeeper(false))]).toEqual([['keeper_stays'], []]);
});
