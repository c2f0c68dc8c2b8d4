import { expect, test } from '@jest/globals';
import type { Stage } from '../stages/stage.js';
import { checkVersionOpen } from './check-version-open.js';

test.each<[Stage, boolean, string[]]>([
  ['draft', false, []],
  ['consultation', false, []],
  ['endorsed', false, []],
  ['presented_to_us', true, ['version_frozen']],
  ['accepted', true, ['version_frozen', 'proposal_accepted']],
  ['rejected', true, ['version_frozen', 'proposal_rejected']],
  ['withdrawn', false, ['proposal_withdrawn']],
  ['superseded', false, ['proposal_superseded']],
])('a version in stage %s, frozen %s: %j', (stage, frozen, expected) => {
  expect(checkVersionOpen({ stage, frozen }).map(({ code }) => code)).toEqual(expected);
});
