import { expect, it } from '@jest/globals';
import { waiting } from '../../../test/cast/waiting-pledges.js';
import { checkNewPledge, checkPledgeChange } from './check-supposed-pledge.js';

const estonia = waiting('estonia', null);

it('a new pledge needs its party, its proposal and its kind', () => {
  const pointers = (given: Parameters<typeof checkNewPledge>[0]) =>
    checkNewPledge(given).map(({ code, pointer }) => `${code} ${String(pointer)}`);
  expect(pointers({})).toEqual(['needs_party /party', 'needs_proposal /proposal', 'needs_kind /kind']);
  expect(pointers({ party: 'EE', kind: 'training' })).toEqual(['needs_proposal /proposal']);
  expect(pointers(estonia)).toEqual([]);
});

it('a change keeps party, proposal and polarity, and may say them again', () => {
  const pointers = (given: Parameters<typeof checkPledgeChange>[0]) =>
    checkPledgeChange(given, estonia).map(({ pointer }) => pointer);
  expect(pointers({ kind: 'training' })).toEqual([]);
  expect(pointers(estonia)).toEqual([]);
  expect(pointers({ party: 'LV', proposal: 'UA-SG-2026-01', polarity: 'refusal' })).toEqual([
    '/party',
    '/proposal',
    '/polarity',
  ]);
});
