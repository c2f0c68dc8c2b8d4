import { expect, test } from '@jest/globals';
import { forceProposal } from '../../../test/cast/waiting-pledges.js';
import { day } from '../days/day.js';
import type { Stage } from '../stages/stage.js';
import { movesTo } from './route.js';

const rejected = (final: boolean) =>
  forceProposal({ moves: [{ move: 'reject', to: 'rejected', happenedOn: day('2026-01-08'), final }] });

test.each<[string, Stage, ReturnType<typeof forceProposal>, string | undefined]>([
  ['what is there', 'consultation', forceProposal(), ''],
  ['what was passed', 'draft', forceProposal(), ''],
  ['the next stage', 'endorsed', forceProposal(), 'endorse'],
  ['the last one', 'accepted', forceProposal({ moves: [] }), 'circulate endorse present accept'],
  ['the end', 'superseded', forceProposal(), 'endorse supersede'],
  ['a way back', 'accepted', rejected(false), 'reopen circulate endorse present accept'],
  ['no way back', 'accepted', rejected(true), undefined],
])('the moves to %s', (_, stage, proposal, names) => {
  expect(
    movesTo(stage, proposal)
      ?.map(({ name }) => name)
      .join(' '),
  ).toBe(names);
});
