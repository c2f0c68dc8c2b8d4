import type { Blocker } from '../rules/blocker.js';
import { stageWords } from '../stages/stage-words.js';
import type { Stage } from '../stages/stage.js';

const OVER: readonly Stage[] = ['accepted', 'rejected', 'withdrawn', 'superseded'];

/**
 * Pledges and clauses change while their version is worked on: not once it was presented (`version_frozen`), and
 * not once the proposal is accepted, rejected, withdrawn or superseded (`proposal_accepted` and so on).
 */
export function checkVersionOpen({ stage, frozen }: { stage: Stage; frozen: boolean }): Blocker[] {
  const blockers: Blocker[] = [];
  if (frozen) {
    const message = 'This version was presented and can no longer change.';
    blockers.push({ code: 'version_frozen', message });
  }
  if (OVER.includes(stage)) {
    blockers.push({ code: `proposal_${stage}`, message: `The proposal is ${stageWords(stage)}.`, stage });
  }
  return blockers;
}
