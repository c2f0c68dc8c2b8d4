import type { Blocker } from './blocker.js';

/** A rule says no. Carries every reason at once, so that nobody has to ask twice. */
export class RuleBroken extends Error {
  override readonly name = 'RuleBroken';

  constructor(readonly blockers: readonly Blocker[]) {
    super(blockers.map((blocker) => blocker.message).join(' '));
  }
}
