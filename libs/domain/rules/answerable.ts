import { BadQuestion } from './bad-question.js';
import type { Blocker } from './blocker.js';

/** Goes on when a question can be answered, and throws BadQuestion with everything that is wrong with it otherwise. */
export function answerable(faults: readonly Blocker[]): void {
  if (faults.length > 0) throw new BadQuestion(faults);
}
