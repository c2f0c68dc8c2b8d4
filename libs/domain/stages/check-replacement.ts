import type { Blocker } from '../rules/blocker.js';
import type { MoveRequest } from './move-request.js';
import { stageWords } from './stage-words.js';
import type { Stage } from './stage.js';

const GONE: readonly Stage[] = ['rejected', 'withdrawn', 'superseded'];

/** A proposal is replaced by another one, and by one that still stands. */
export function checkReplacement({ supersededBy }: MoveRequest): Blocker[] {
  if (!supersededBy) return [];
  const pointer = '/supersededBy';
  const { reference, stage, same } = supersededBy;
  if (same) {
    return [{ code: 'superseded_by_itself', message: `${reference} cannot be replaced by itself.`, pointer }];
  }
  if (!GONE.includes(stage)) return [];
  return [
    {
      code: 'replacement_not_standing',
      message: `${reference} cannot replace another proposal: it is ${stageWords(stage)}.`,
      pointer,
    },
  ];
}
