import { expect, it } from '@jest/globals';
import { checkOwnProposal } from './check-own-proposal.js';
import { parse } from './parse.js';

const leavesOf = (text: string) => {
  const read = parse(text);
  if (!read.ok) throw new Error(text);
  return checkOwnProposal(read.tree).map(({ code, pointer, leaf }) => [code, pointer, leaf]);
};

it.each([
  'ceasefire_in_force + 1 day',
  'reached accepted of UA-SG-2025-01',
  'US supports UA-SG-2025-01',
  'US supports pledge 01990000-0000-7000-8000-000000000001',
  'pledge 01990000-0000-7000-8000-000000000001 in force',
  'on or after 2026-03-01',
])('“%s” is about no proposal of its own', (text) => {
  expect(leavesOf(text)).toEqual([]);
});

it.each([
  ['reached accepted', 'reached accepted'],
  ['US supports', 'US supports'],
  ['US supports clause monitoring', 'US supports clause monitoring'],
  ['at least 10 of EU with troops', 'at least 10 of EU with troops'],
  ['quantity of troops >= 5 brigades', 'quantity of troops >= 5 brigades'],
])('“%s” is', (text, leaf) => {
  expect(leavesOf(text)).toEqual([['proposal_needed', '/proposal', leaf]]);
});

it('each part is named once', () => {
  expect(
    leavesOf('US supports and (US supports + 1 day or not reached accepted)').map(([, , leaf]) => leaf),
  ).toEqual(['US supports', 'reached accepted']);
});
