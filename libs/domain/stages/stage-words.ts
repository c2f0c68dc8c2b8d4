import type { Stage } from './stage.js';

const WORDS: Readonly<Record<Stage, string>> = {
  draft: 'a draft',
  consultation: 'in consultation',
  endorsed: 'endorsed',
  presented_to_us: 'presented to the US',
  accepted: 'accepted',
  rejected: 'rejected',
  withdrawn: 'withdrawn',
  superseded: 'superseded',
};

/** A stage as it ends the sentence "The proposal is …". */
export function stageWords(stage: Stage): string {
  return WORDS[stage];
}

/** Several stages as they end that sentence: "a draft, in consultation or endorsed". */
export function anyOfStages(stages: readonly Stage[]): string {
  const words = stages.map(stageWords);
  const last = words.pop() ?? '';
  return words.length === 0 ? last : `${words.join(', ')} or ${last}`;
}
