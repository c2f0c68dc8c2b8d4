import { expect, test } from '@jest/globals';
import { checkPatchable } from './check-patchable.js';
import { STAGES } from './stage.js';

test.each(STAGES)('the text of a proposal that is in stage %s', (stage) => {
  const open = stage === 'draft' || stage === 'consultation';
  const codes = checkPatchable({ reference: 'UA-SG-2025-01', stage }).map(({ code }) => code);
  expect(codes).toEqual(open ? [] : ['proposal_settled']);
});
