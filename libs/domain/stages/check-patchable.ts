import { NO_BLOCKERS, type Blocker } from '../rules/blocker.js';
import { stageWords } from './stage-words.js';
import type { Stage } from './stage.js';

const PATCHABLE: readonly Stage[] = ['draft', 'consultation'];

/** The text of a proposal is open to correction while it is talked over, and no longer. Code `proposal_settled`. */
export function checkPatchable({
  reference,
  stage,
}: {
  reference: string;
  stage: Stage;
}): readonly Blocker[] {
  if (PATCHABLE.includes(stage)) return NO_BLOCKERS;
  const message = `${reference} is ${stageWords(stage)}: only a draft or a proposal in consultation can be changed.`;
  return [{ code: 'proposal_settled', message, stage }];
}
