import type { Blocker } from '../rules/blocker.js';

/**
 * What can be purged, with the column that says when it was taken back. What is only cited is not taken back: it stands for
 * nothing once nothing cites it.
 */
export const PURGEABLE = {
  claim: 'retracted_at',
  position: 'retracted_at',
  requirement: 'retracted_at',
  event: 'retracted_at',
  scenario: 'deleted_at',
  condition: null,
  source: null,
} as const;
export type Purgeable = keyof typeof PURGEABLE;

export const isPurgeable = (noun: string): noun is Purgeable => Object.hasOwn(PURGEABLE, noun);

/** How a thing stands that is to be purged. */
export interface Purging {
  /** Its row, by column. */
  readonly row: object;
  /** Whether anything in the book refers to it, or did by what is still kept of it; whoever may see that. */
  readonly referredTo: boolean;
}

/**
 * Only what was taken back is purged, and only what nothing refers to: the book would speak of what is not there. That is
 * all that is told of what does, since the one who asks may not see it. Codes `not_purgeable`, `still_stands`,
 * `still_referred_to`.
 */
export function checkPurge(noun: string, { row, referredTo }: Purging): Blocker[] {
  if (!isPurgeable(noun)) {
    const message = `No ${noun} can be purged: these can be: ${Object.keys(PURGEABLE).join(', ')}.`;
    return [{ code: 'not_purgeable', message, pointer: '/purge/subject' }];
  }
  const blockers: Blocker[] = [];
  if (stands(noun, row)) {
    blockers.push({ code: 'still_stands', message: 'It still stands: take it back first.' });
  }
  if (referredTo) {
    const message = 'Something in the book refers to it, or did, and is still there.';
    blockers.push({ code: 'still_referred_to', message });
  }
  return blockers;
}

function stands(noun: Purgeable, row: object): boolean {
  const column = PURGEABLE[noun];
  return column !== null && (row as Record<string, unknown>)[column] === null;
}
